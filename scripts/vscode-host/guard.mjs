// Loaded into the server's process before VS Code itself (node --import). The server runs programs for whoever
// connects to it and has no password, so two things are guarded here:
//  - it ends when the process that started it is gone, even by SIGKILL (its end of our standard input closes);
//  - it talks to pages of its own only: a web page of another site that the same browser shows may reach
//    127.0.0.1, but it carries its own Origin, or its own name in Host when it has bent its name to this address.
// And the bare address is led to the folder in NETMAP_INF_FOLDER. (The server's own --default-folder names the
// folder by another authority than everything else, and findings then belong to another file than the open one.)
import { Server } from 'node:http';

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

function hostNameOf(authority) {
  return authority.replace(/:\d+$/, '');
}

/** Whether a request comes from a page of this very server, or from no page at all. */
function isOurs({ headers }) {
  const host = headers.host ?? '';
  if (!LOOPBACK.has(hostNameOf(host))) return false;
  return headers.origin === undefined || headers.origin === `http://${host}`;
}

// The same variables and flags reach the server's children, where standard input means something else.
if (process.argv[1]?.endsWith('server-main.js') && process.argv.includes('--host')) {
  process.stdin.resume().once('end', () => process.exit(0));
  process.stdin.once('error', () => process.exit(0));

  const folder = process.env.NETMAP_INF_FOLDER;
  const emit = Server.prototype.emit;
  Server.prototype.emit = function (event, request, ...rest) {
    if ((event === 'request' || event === 'upgrade') && !isOurs(request)) {
      request.socket.destroy();
      return true;
    }
    if (event === 'request' && folder && request.url === '/') {
      rest[0].writeHead(302, { location: `/?folder=${encodeURIComponent(folder)}` }).end();
      return true;
    }
    return emit.call(this, event, request, ...rest);
  };
}
