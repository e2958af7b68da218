import { benchLeaving } from './leaving.mjs';

console.log(await benchLeaving({ runs: Number(process.argv[2] ?? 4) }));
process.exit();
