// Runs scripts as their names come in, one after the other in one browser, and says after each how it ended.
import { createInterface } from 'node:readline';
import { endBrowser, keepBrowser } from './browser.mjs';

keepBrowser();
for await (const script of createInterface({ input: process.stdin })) {
  process.exitCode = 0;
  const began = Date.now();
  await import(`./${script}`).catch((error) => {
    console.log(error.stack);
    process.exitCode = 1;
  });
  console.log(`ended ${process.exitCode} after ${Math.round((Date.now() - began) / 1000)} s`);
}
await endBrowser();
