/** The steps of `npm run test:publish`, on a real disk; each trial counts by itself. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runSteps } from '../../scripts/report.mjs';
import {
  changesOf,
  kills,
  leftovers,
  moments,
  place,
  publish,
  read,
  releases,
  shown,
  trial,
} from './fixture/trial.mjs';
import { buildsAlike } from './reproducible.mjs';

const KILLS = 100;
const FULL = 20;
const ROUNDS = 4;

const isEqual = (a, b) => JSON.stringify(a) === JSON.stringify(b);
/** Counts trials; says what was not as expected. */
const tally = () => {
  const totals = { passed: 0, failed: 0 };
  return {
    totals,
    count: (what, found, expected) => {
      const isGood = isEqual(found, expected);
      totals[isGood ? 'passed' : 'failed'] += 1;
      if (!isGood)
        console.error(`  ${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`);
    },
  };
};

const killed = async () => {
  const { totals, count } = tally();
  const where = place(tmpdir());
  let now = 'first';
  let answers = 0;
  const sides = { old: 0, new: 0 };
  await publish(where, now);
  for (const [index, fault] of kills(KILLS, await changesOf(where, 'counted')).entries()) {
    const edition = `killed-${index}`;
    now = shown(where.folder).edition;
    const { signal, faults, answers: given } = await trial(where, edition, fault);
    const { edition: after, wrong } = shown(where.folder);
    sides[after === edition ? 'new' : 'old'] += 1;
    answers += given;
    count(fault, [signal, faults, wrong, after === now || after === edition], ['SIGKILL', [], [], true]);
  }
  const { code } = await publish(where, 'last');
  const end = [code, shown(where.folder), leftovers(where.folder), releases(where.folder).length];
  count('the publish afterwards', end, [0, { edition: 'last', wrong: [] }, [], 3]);
  console.log(
    `  ${answers} answers read; after the kill ${sides.old} times the old site, ${sides.new} times the new`,
  );
  rmSync(where.root, { recursive: true });
  return totals;
};

/** A small disk of its own, where that may be had. */
const mountSmall = (folder) =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder]).status === 0;

const free = (folder) => {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
};

const fullDisk = async () => {
  const { totals, count } = tally();
  const where = place(tmpdir());
  mkdirSync(where.folder);
  const isReal = mountSmall(where.folder);
  if (!isReal) console.log('  No small disk can be mounted here: its fullness is played instead.');
  try {
    await publish(where, 'first');
    const before = isReal ? free(where.folder) : 0;
    const changes = await changesOf(where, 'second');
    const need = isReal ? before - free(where.folder) : 0;
    const ballast = join(where.folder, 'ballast');
    for (const moment of moments(FULL, isReal ? need - 4096 : Math.floor(changes * 0.8))) {
      if (isReal) writeFileSync(ballast, Buffer.alloc(free(where.folder) - Math.floor(moment / 4096) * 4096));
      const { code, said, faults } = await trial(where, 'third', isReal ? '' : `full ${moment}`);
      const isSaid = /disk is full[\s\S]*as it was/.test(said);
      const end = [code, isSaid, faults, shown(where.folder), leftovers(where.folder)];
      count(`${moment} left`, end, [1, true, [], { edition: 'second', wrong: [] }, []]);
      rmSync(ballast, { force: true });
    }
    await publish(where, 'third');
    count('the publish afterwards', shown(where.folder), { edition: 'third', wrong: [] });
  } finally {
    if (isReal) spawnSync('umount', [where.folder]);
    rmSync(where.root, { recursive: true, force: true });
  }
  return totals;
};

const together = async () => {
  const { totals, count } = tally();
  const where = place(tmpdir());
  await publish(where, 'first');
  for (let round = 0; round < ROUNDS; round += 1) {
    const editions = round % 2 ? ['same', 'same', 'same'] : ['one', 'two', 'three'];
    const names = editions.map((edition) => `${edition}-${round}`);
    let isOver = false;
    const reading = read(where.folder, () => isOver);
    const outcomes = await Promise.all(names.map((name) => publish(where, name)));
    isOver = true;
    const { faults } = await reading;
    for (const { code, said } of outcomes) count(said.trim(), code, 0);
    const { edition, wrong } = shown(where.folder);
    count(
      `round ${round}`,
      [names.includes(edition), wrong, faults, leftovers(where.folder)],
      [true, [], [], []],
    );
  }
  rmSync(where.root, { recursive: true });
  return totals;
};

process.exit(
  await runSteps([
    { name: `${KILLS} kills`, work: killed },
    { name: `A full disk at ${FULL} points`, work: fullDisk },
    { name: 'Three publishes at once', work: together },
    { name: 'Two builds of one commit are alike', work: buildsAlike },
  ]),
);
