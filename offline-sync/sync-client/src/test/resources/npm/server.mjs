// usage: node server.mjs FOLDER   prints its port; every finished file is FOLDER/<last part of its address>
import { Server } from '@tus/server';
import { FileStore } from '@tus/file-store';
const server = new Server({ path: '/files', datastore: new FileStore({ directory: process.argv[2] }) });
const http = server.listen(0, '127.0.0.1', () => console.log(http.address().port));
