// usage: node client.mjs ENDPOINT TOKEN FILE CHUNK   brings the file up and says "done"
import fs from 'node:fs';
import * as tus from 'tus-js-client';
const [endpoint, token, file, chunk] = process.argv.slice(2);
const bytes = fs.readFileSync(file);
new tus.Upload(bytes, {
  endpoint, chunkSize: +chunk || Infinity, retryDelays: Array(200).fill(20), headers: { Authorization: `Bearer ${token}` },
  metadata: { filename: 'scan.png' }, uploadSize: bytes.length,
  onError: e => { console.error(String(e)); process.exit(1); }, onSuccess: () => { console.log('done'); process.exit(0); },
}).start();
