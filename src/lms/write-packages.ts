/** Writes packages one after the other: each aside first and then under its name, so that nobody finds half a zip. */
import { mkdirSync } from 'node:fs';
import { sweepAsides, writeWhole } from '../commands/write-whole.ts';
import type { BuiltSite } from './built-site.ts';
import { FORMATS, type Format, nameOf, type PackagePlan, type Report } from './formats.ts';
import { makePackage, type Workshop } from './make-package.ts';
import { zipOf } from './zip-files.ts';

/** Which packages are wanted; what is not said means all. */
export interface Wanted {
  locale?: string | undefined;
  audience?: string | undefined;
  topic?: string | undefined;
  format?: Format | undefined;
  report: Report;
}

/** Every package that is wanted: one for each lesson that is there in its own language, one for each course of them. */
export function planPackages(site: BuiltSite, wanted: Wanted): PackagePlan[] {
  const isMeant = (value: string, filter: string | undefined) => filter === undefined || filter === value;
  const formats = FORMATS.filter((format) => isMeant(format, wanted.format));
  const locales = [...new Set(site.lessons.flatMap(({ locales }) => Object.keys(locales)))].sort();
  return locales
    .filter((locale) => isMeant(locale, wanted.locale))
    .flatMap((locale) => {
      const ready = site.lessons
        .filter(({ locales }) => locales[locale]?.state === 'complete')
        .filter(({ audience }) => isMeant(audience, wanted.audience));
      const courses = [...new Set(ready.map(({ audience }) => audience))].map((audience) => ({
        audience,
        topic: null,
      }));
      const all = [...ready.map(({ audience, topic }) => ({ audience, topic })), ...courses];
      return all
        .filter(({ topic }) => wanted.topic === undefined || topic === wanted.topic)
        .flatMap((each) => formats.map((format) => ({ locale, ...each, format, report: wanted.report })));
    });
}

/** What becomes of one package. */
export interface Written {
  file: string;
  bytes: number;
}

/** Writes the packages into `folder`, telling of each one as it is there. */
export function writePackages(
  plans: readonly PackagePlan[],
  folder: string,
  workshop: Workshop,
  tell: (written: Written) => void,
): void {
  mkdirSync(folder, { recursive: true });
  sweepAsides(folder);
  for (const plan of plans) {
    const zip = zipOf(makePackage(plan, workshop));
    const file = `${nameOf(plan)}.zip`;
    writeWhole(folder, file, zip);
    tell({ file, bytes: zip.length });
  }
}
