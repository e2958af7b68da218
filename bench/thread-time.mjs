/** What a page's main thread spends between two of its own marks, from the browser's trace. Knows no page. */

const CATEGORIES = ['toplevel', 'devtools.timeline', 'blink.user_timing'];

/** A recorder of a browser's trace: `start` gives the list that `end` has filled. */
export async function tracing(browser) {
  const session = await browser.newBrowserCDPSession();
  let events = [];
  session.on('Tracing.dataCollected', ({ value }) => void events.push(...value));
  return {
    start: async () => {
      events = [];
      const traceConfig = { includedCategories: CATEGORIES };
      await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
      return events;
    },
    end: async () => {
      const isComplete = new Promise((done) => session.once('Tracing.tracingComplete', done));
      await session.send('Tracing.end');
      await isComplete;
    },
  };
}

/** Milliseconds of the thread from the last mark of the first name to the last of the second. */
export function threadTime(events, from, to) {
  const markOf = (name) =>
    events.findLast((event) => event.cat?.includes('user_timing') && event.name === name);
  const [begin, end] = [markOf(from), markOf(to)];
  if (!begin || !end) throw new Error(`The trace lacks the mark “${begin ? to : from}”.`);
  const tasks = events.filter(
    ({ name, ph, pid, tid, ts, dur = 0 }) =>
      name === 'ThreadControllerImpl::RunTask' &&
      ph === 'X' &&
      pid === end.pid &&
      tid === end.tid &&
      ts + dur > begin.ts &&
      ts < end.ts,
  );
  if (tasks.length === 0) throw new Error('The trace lacks the tasks of the thread.');
  return tasks.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000;
}
