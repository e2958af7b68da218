/**
 * Every way in which a device is known to fail somebody who keeps there which lessons are finished: one list, so that each
 * of these tests meets all of them and none is lost unnoticed. Each strikes in the middle of a lesson.
 */
import { checksum } from '../../src/progress/checksum.ts';
import type { Standing } from '../../src/progress/keeper.ts';
import { type Progress, VERSION, writeProgress } from '../../src/progress/progress.ts';
import { type Faults, noEntry, noRoom } from '../device/fault-storage.ts';

/** What was kept before the fault. */
export const BEFORE: Progress = { done: ['11-14/consent'], theme: 'dark' };
/** The lesson that is in hand when it strikes. */
export const IN_HAND = '11-14/deepfakes';

/** Kinds of fault. */
export const FAMILIES = [
  'storage disabled',
  'quota exceeded',
  'empty',
  'truncated',
  'wrong-typed',
  '__proto__',
  'newer version',
  'cleared',
  'private mode',
  'two tabs',
  'altered',
] as const;

/** One fault. */
export interface StorageFault {
  family: (typeof FAMILIES)[number];
  /** Ends the sentence "a lesson is finished when …". */
  what: string;
  /** What stands in the storage from now on; null when it is gone. Absent: what stood there before. */
  text?: string | null;
  /** What the storage does from now on. */
  faults?: Faults;
  /** How it stands with the lesson that is finished afterwards. */
  standing: Standing;
}

const text = writeProgress(BEFORE);
const body = { version: VERSION, done: BEFORE.done, theme: BEFORE.theme };
/** A text with a right checksum over whatever it says. */
const sealed = (content: Record<string, unknown>): string =>
  JSON.stringify({ ...content, sum: checksum(JSON.stringify(content)).toString(16) });
const fail = (fault: unknown) => (): never => {
  throw fault;
};

type Family = StorageFault['family'];
const refusing = (family: Family, standing: Standing, all: readonly [string, Faults][]): StorageFault[] =>
  all.map(([what, faults]) => ({ family, what, faults, standing }));
const holding = (
  family: Family,
  standing: Standing,
  all: readonly [string, string | null][],
): StorageFault[] => all.map(([what, held]) => ({ family, what, text: held, standing }));

/** All of them. */
export const STORAGE_FAULTS: readonly StorageFault[] = [
  ...refusing('storage disabled', 'shut', [
    ['the storage may not be opened', { open: noEntry }],
    ['the storage may not be read', { get: noEntry }],
    ['the storage may not be written', { set: noEntry }],
    ['the storage may be neither read nor written', { get: noEntry, set: noEntry }],
    ['opening the storage fails without a reason', { open: fail(undefined) }],
    ['writing fails without a reason', { set: fail(undefined) }],
    ['writing fails with a word', { set: fail('no') }],
    ['the database below the storage is broken', { set: fail(new DOMException('', 'UnknownError')) }],
    ['the profile of the browser is gone', { open: fail(new DOMException('', 'InvalidStateError')) }],
    ['there is no storage at all', { open: fail(new TypeError('localStorage is null')) }],
  ]),
  ...refusing('quota exceeded', 'full', [
    ['there is no room', { set: () => noRoom() }],
    ['there is no room, as Firefox says it', { set: () => noRoom('NS_ERROR_DOM_QUOTA_REACHED') }],
    ['there is no room, as old browsers number it', { set: fail({ code: 22 }) }],
    ['there is no room, as old Firefox numbers it', { set: fail({ code: 1014 }) }],
  ]),
  ...refusing('private mode', 'shut', [
    ['a private window takes texts and keeps none', { isForgetful: true }],
    ['an old private window has room for nothing and gives no reason', { set: fail(null) }],
  ]),
  ...refusing('private mode', 'none', [
    ['a private window has begun anew, and forgets', { gives: null, isForgetful: true }],
  ]),
  ...refusing('wrong-typed', 'none', [
    ['the storage gives a number', { gives: 7 }],
    ['the storage gives an object', { gives: {} }],
    ['the storage gives a yes', { gives: true }],
    ['the storage gives nothing at all', { gives: undefined }],
  ]),
  ...holding('cleared', 'none', [['everything was cleared', null]]),
  ...holding('empty', 'damaged', [
    ['what is kept is empty', ''],
    ['what is kept is a space', ' '],
    ['what is kept is an empty object', '{}'],
    ['what is kept is an empty list', '[]'],
  ]),
  ...holding('truncated', 'damaged', [
    ['what is kept is cut in half', text.slice(0, text.length / 2)],
    ['what is kept lost its last sign', text.slice(0, -1)],
    ['what is kept lost its first sign', text.slice(1)],
    ['only the first sign is left', '{'],
  ]),
  ...holding('wrong-typed', 'damaged', [
    ['what is kept is "null"', 'null'],
    ['what is kept is a number', '1'],
    ['what is kept is a yes', 'true'],
    ['what is kept is a word', '"done"'],
    ['what is kept is "undefined"', 'undefined'],
    ['what is kept is "[object Object]"', '[object Object]'],
    ['what is kept is a page', '<!doctype html><p>'],
    ['its version is in words', sealed({ ...body, version: '1' })],
    ['its lessons are one word', sealed({ ...body, done: '11-14/consent' })],
    ['its lessons are an object', sealed({ ...body, done: { '11-14/consent': true } })],
    ['its lessons are null', sealed({ ...body, done: null })],
    ['its lessons are numbers', sealed({ ...body, done: [1, 2] })],
    ['its lessons are lists', sealed({ ...body, done: [['11-14/consent']] })],
    ['its look is a number', sealed({ ...body, theme: 1 })],
    ['its checksum is a number', JSON.stringify({ ...body, sum: checksum(JSON.stringify(body)) })],
  ]),
  ...holding('__proto__', 'damaged', [
    ['its fields hide in "__proto__"', `{"__proto__":${text}}`],
    ['its fields hide in "constructor"', `{"constructor":{"prototype":${text}}}`],
    ['a lesson is named "__proto__"', sealed({ ...body, done: ['__proto__'] })],
    ['its version alone hides in "__proto__"', '{"__proto__":{"version":1}}'],
  ]),
  ...holding('newer version', 'newer', [
    ['the next version has written here', '{"version":2}'],
    ['the next version has written the same fields', sealed({ ...body, version: 2 })],
    ['a much newer version has written here', '{"version":77,"stones":{}}'],
    ['the newest version there can be has written here', sealed({ version: Number.MAX_SAFE_INTEGER })],
  ]),
  ...holding('altered', 'damaged', [
    ['what is kept stands there twice', text + text],
    ['it has no version', sealed({ done: body.done, theme: null })],
    ['its version is 0', sealed({ ...body, version: 0 })],
    ['its version is a half', sealed({ ...body, version: 1.5 })],
    ['its version is below zero', sealed({ ...body, version: -1 })],
    ['it has a version and nothing else', '{"version":1}'],
    ['it names a lesson no folder could have', sealed({ ...body, done: ['../../etc'] })],
    ['it has markup for a lesson', sealed({ ...body, done: ['<img src=x>/consent'] })],
    ['it names more lessons than there can be', sealed({ ...body, done: Array(300).fill('11-14/consent') })],
    ['its look does not exist', sealed({ ...body, theme: 'pink' })],
    ['it has no checksum', JSON.stringify(body)],
    ['its checksum is another', JSON.stringify({ ...body, sum: '0' })],
    ['it is longer than anything we write', `${text}${' '.repeat(30_000)}`],
    ['it is nested without end', '['.repeat(9_000)],
    ['it holds half a sign', '{"version":1,"done":["\\ud800/a"],"theme":null,"sum":"0"}'],
  ]),
  ...holding('two tabs', 'kept', [
    ['another tab has put back what it read before', writeProgress({ done: [], theme: null })],
    ['another tab has finished another lesson', writeProgress({ done: ['7-10/consent'], theme: 'light' })],
  ]),
  ...holding('two tabs', 'none', [['another tab has forgotten everything', null]]),
];
