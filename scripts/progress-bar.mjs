/** Says how far a long command is: a bar in a terminal, a line for every tenth part in a log. */

/** @returns {(done: number, name: string) => void} tells that `done` of `total` parts are ready, the last being `name` */
export function progressBar(total, stream = process.stdout) {
  const WIDTH = 30;
  let told = 0;
  return (done, name) => {
    const filled = Math.round((done / total) * WIDTH);
    const line = `[${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] ${done}/${total} ${name}`;
    if (stream.isTTY) stream.write(`\r\u001b[2K${line}${done === total ? '\n' : ''}`);
    else if (done === total || Math.floor((done * 10) / total) > told) stream.write(`${line}\n`);
    told = Math.floor((done * 10) / total);
  };
}
