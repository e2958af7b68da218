import { describe, expect, test } from 'vitest';
import { type ManifestFacts, manifestOf } from '../../src/lms/manifests.ts';
import { element } from '../../src/lms/xml.ts';
import { manifestFaults } from './support/schemas.ts';

const facts: ManifestFacts = {
  id: 'fr-11-14-deepfakes-scorm12',
  address: 'https://cairn.example/fr/learn/11-14/deepfakes/',
  locale: 'fr',
  title: 'Le « groupe » de la classe & <nous>',
  description: 'Une fausse image d’une élève arrive dans le groupe "de classe".',
  opens: 'index.html',
  files: ['README.txt', 'start.html'],
};
const textOf = (format: 'scorm12' | 'scorm2004' | 'cmi5') => manifestOf(format, facts)?.text ?? '';

describe.each(['scorm12', 'scorm2004'] as const)('the manifest of %s', (format) => {
  test('is valid by the official schemas', async () => {
    expect(await manifestFaults(format, textOf(format))).toEqual([]);
  });

  test('is judged by schemas that find a mistake', async () => {
    const wrong = textOf(format).replace('identifierref="files"', 'identifierref="files" colour="red"');
    expect(await manifestFaults(format, wrong)).not.toEqual([]);
    const type = textOf(format).replace(/(adlcp:scorm[tT]ype)="sco"/, '$1="page"');
    expect(await manifestFaults(format, type)).not.toEqual([]);
  });

  test('names one unit, how it opens, and every file', () => {
    const text = textOf(format);
    expect(text.match(/<item /g)).toHaveLength(1);
    expect(text).toContain('href="index.html"');
    for (const file of [facts.opens, ...facts.files]) expect(text).toContain(`<file href="${file}"/>`);
  });
});

// No archive that can be fetched has the schema of cmi5, so its rules are written out here.
test('the manifest of cmi5 has what the standard asks for, in its order', () => {
  const said =
    '<title><langstring lang="fr">Le « groupe » de la classe &amp; &lt;nous&gt;</langstring></title>' +
    '<description><langstring lang="fr">Une fausse image d’une élève arrive dans le groupe &quot;de classe&quot;.</langstring></description>';
  expect(textOf('cmi5')).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
      '<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">' +
      `<course id="${facts.address}">${said}</course>` +
      `<au id="${facts.address}#lesson" moveOn="Completed" launchMethod="AnyWindow">${said}<url>index.html</url></au>` +
      '</courseStructure>\n',
  );
});

test('a plain zip has no manifest', () => {
  expect(manifestOf('html5', facts)).toBeNull();
});

test('words cannot break out of XML', () => {
  expect(element('a', { b: '"<&>' }, '<c> & "d"')).toBe(
    '<a b="&quot;&lt;&amp;&gt;">&lt;c&gt; &amp; &quot;d&quot;</a>',
  );
});
