/** Judges a policy by csp_evaluator and prints its findings as JSON, the gravest first. */
import { readFileSync } from 'node:fs';
import evaluator from 'csp_evaluator/dist/evaluator.js';
import { Severity } from 'csp_evaluator/dist/finding.js';
import parser from 'csp_evaluator/dist/parser.js';

const { csp } = new parser.CspParser(readFileSync(0, 'utf8'));
const findings = new evaluator.CspEvaluator(csp).evaluate();
console.log(
  JSON.stringify(
    findings
      .sort((a, b) => a.severity - b.severity)
      .map(({ severity, directive, value, description }) => ({
        severity,
        name: Severity[severity],
        text: `${directive} ${value ?? ''}: ${description}`,
      })),
  ),
);
