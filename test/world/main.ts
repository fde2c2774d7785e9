import { START } from './hosts.ts';
import { createWorld } from './world.ts';

/** Starts the practice world for looking at by hand: `npx tsx test/world/main.ts`. */
const world = await createWorld();
const rules = world.hosts.map((host) => `MAP ${host} 127.0.0.1:${world.port}`).join(', ');
console.log(`HTTPS server   127.0.0.1:${world.port}
CONNECT proxy  127.0.0.1:${world.proxyPort}
Start page     ${START}/
For Chromium   --ignore-certificate-errors --host-resolver-rules='${rules}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'
Stop with Ctrl+C.`);
