/**
 * What each standard wants to read about a package: one unit, its title, how it opens, which files it has. Pure; the shapes
 * are those of the standards' own schemas, against which the tests hold them.
 */
import type { Format } from './formats.ts';
import { element, xmlDocument } from './xml.ts';

/** What a manifest says. */
export interface ManifestFacts {
  /** Unique among packages, e.g. `fr-11-14-deepfakes`. */
  id: string;
  /** The public address of the lesson or course, which names it all over the world. */
  address: string;
  locale: string;
  title: string;
  description: string;
  /** The file that a platform opens. */
  opens: string;
  /** Every other file. */
  files: readonly string[];
}

const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
const unit = 'lesson';
const files = (facts: ManifestFacts): string[] =>
  [facts.opens, ...facts.files].map((href) => element('file', { href }));

function scorm12(facts: ManifestFacts): string {
  return element(
    'manifest',
    {
      identifier: facts.id,
      version: '1.2',
      xmlns: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
      'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
      'xmlns:xsi': XSI,
      'xsi:schemaLocation':
        'http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd',
    },
    [
      element('metadata', {}, [element('schema', {}, 'ADL SCORM'), element('schemaversion', {}, '1.2')]),
      element('organizations', { default: 'all' }, [
        element('organization', { identifier: 'all' }, [
          element('title', {}, facts.title),
          element('item', { identifier: unit, identifierref: 'files' }, [element('title', {}, facts.title)]),
        ]),
      ]),
      element('resources', {}, [
        element(
          'resource',
          { identifier: 'files', type: 'webcontent', 'adlcp:scormtype': 'sco', href: facts.opens },
          files(facts),
        ),
      ]),
    ],
  );
}

function scorm2004(facts: ManifestFacts): string {
  return element(
    'manifest',
    {
      identifier: facts.id,
      version: '1',
      xmlns: 'http://www.imsglobal.org/xsd/imscp_v1p1',
      'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_v1p3',
      'xmlns:imsss': 'http://www.imsglobal.org/xsd/imsss',
      'xmlns:xsi': XSI,
      'xsi:schemaLocation':
        'http://www.imsglobal.org/xsd/imscp_v1p1 imscp_v1p1.xsd http://www.adlnet.org/xsd/adlcp_v1p3 adlcp_v1p3.xsd http://www.imsglobal.org/xsd/imsss imsss_v1p0.xsd',
    },
    [
      element('metadata', {}, [
        element('schema', {}, 'ADL SCORM'),
        element('schemaversion', {}, '2004 4th Edition'),
      ]),
      element('organizations', { default: 'all' }, [
        element('organization', { identifier: 'all' }, [
          element('title', {}, facts.title),
          element('item', { identifier: unit, identifierref: 'files' }, [
            element('title', {}, facts.title),
            // Otherwise a platform takes a lesson that says nothing for finished, and for passed.
            element('imsss:sequencing', {}, [
              element('imsss:deliveryControls', {
                completionSetByContent: 'true',
                objectiveSetByContent: 'true',
              }),
            ]),
          ]),
        ]),
      ]),
      element('resources', {}, [
        element(
          'resource',
          { identifier: 'files', type: 'webcontent', 'adlcp:scormType': 'sco', href: facts.opens },
          files(facts),
        ),
      ]),
    ],
  );
}

function cmi5(facts: ManifestFacts): string {
  const words = (name: string, text: string) =>
    element(name, {}, [element('langstring', { lang: facts.locale }, text)]);
  const said = [words('title', facts.title), words('description', facts.description)];
  return element('courseStructure', { xmlns: 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd' }, [
    element('course', { id: facts.address }, said),
    element('au', { id: `${facts.address}#${unit}`, moveOn: 'Completed', launchMethod: 'AnyWindow' }, [
      ...said,
      element('url', {}, facts.opens),
    ]),
  ]);
}

/** The manifest of a package and its file name; a plain zip needs none. */
export function manifestOf(format: Format, facts: ManifestFacts): { name: string; text: string } | null {
  if (format === 'scorm12') return { name: 'imsmanifest.xml', text: xmlDocument(scorm12(facts)) };
  if (format === 'scorm2004') return { name: 'imsmanifest.xml', text: xmlDocument(scorm2004(facts)) };
  return format === 'cmi5' ? { name: 'cmi5.xml', text: xmlDocument(cmi5(facts)) } : null;
}
