/** Loaded into a process whose CPU time is wanted: writes it to the file that CAIRN_CPU_FILE names when the process ends. */
import { writeFileSync } from 'node:fs';

const file = process.env.CAIRN_CPU_FILE;
process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  if (file) writeFileSync(file, String((user + system) / 1000));
});
