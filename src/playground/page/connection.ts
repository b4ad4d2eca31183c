/** The one WebSocket to the local stand-in. It opens itself again when the server comes back. */
import type { As, FromPage, ShownMessage, SOCKET_PATH, ToPage, UPLOAD_PATH } from '../protocol.ts';

export type World = Extract<ToPage, { is: 'world' }>;
/** What the server says of its own accord. */
export type News = World | ({ is: 'message' } & ShownMessage) | { is: 'gone'; message: string };
/** What comes of an action. */
export type Outcome = Exclude<ToPage, News>;
type WithoutNumber<T> = T extends unknown ? Omit<T, 'n' | 'as'> : never;
export type Action = WithoutNumber<FromPage>;

// The page loads nothing outside its folder, so the values stand here and their types hold them to the protocol's.
const socketPath: typeof SOCKET_PATH = '/playground/socket';
const uploadPath: typeof UPLOAD_PATH = '/playground/upload';
/** Why an action fails that could not be sent, or whose answer was lost with the line. */
export const lost = 'The playground is not running any more. Start it again with npm start.';

export type Connection = { send(as: As, action: Action): Promise<Outcome> };

/** `hear` gets the news, `status` whether the line is open. An action that can't be sent or loses its answer fails in words. */
export const connect = (hear: (news: News) => void, status: (open: boolean) => void): Connection => {
  const waiting = new Map<number, (outcome: Outcome) => void>();
  let socket: WebSocket;
  let numbers = 0;
  let pause = 500;

  const settle = (outcome: Outcome) => {
    waiting.get(outcome.n)?.(outcome);
    waiting.delete(outcome.n);
  };
  const open = () => {
    socket = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${socketPath}`);
    socket.addEventListener('open', () => {
      pause = 500;
      status(true);
    });
    socket.addEventListener('message', ({ data }) => {
      // The server is this repository's own; its types are the protocol's.
      const said = JSON.parse(String(data)) as ToPage;
      if (said.is === 'world' || said.is === 'message' || said.is === 'gone') hear(said);
      else settle(said);
    });
    socket.addEventListener('close', () => {
      status(false);
      for (const n of [...waiting.keys()]) settle({ is: 'failed', n, why: lost });
      setTimeout(open, pause);
      pause = Math.min(pause * 2, 5_000);
    });
  };
  open();

  return {
    send: (as, action) => {
      const n = ++numbers;
      if (socket.readyState !== WebSocket.OPEN) return Promise.resolve({ is: 'failed', n, why: lost });
      return new Promise((resolve) => {
        waiting.set(n, resolve);
        socket.send(JSON.stringify({ n, as, ...action }));
      });
    },
  };
};

/** Uploads a file and gives its id, for an attachment option or a message; throws a sentence for the user. */
export const upload = async (file: File, user: string): Promise<string> => {
  const address = `${uploadPath}?${new URLSearchParams({ name: file.name, as: user })}`;
  const response = await fetch(address, { method: 'POST', body: file }).catch(() => null);
  if (!response?.ok)
    throw new Error(`${file.name} could not be uploaded. Is it too large, or has the playground stopped?`);
  const { id } = (await response.json()) as { id: string };
  return id;
};
