/** Starts the page: the line to the server, and the parts that show what comes over it. */
import type { As } from '../protocol.ts';
import { readAddress, themeInAddress, typedInAddress, writeAddress } from './address.ts';
import type { App } from './app.ts';
import { composer } from './composer.ts';
import { connect, type World } from './connection.ts';
import { byId } from './dom.ts';
import { longPressIsRightClick } from './long-press.ts';
import { messageList } from './message-list.ts';
import { openModal } from './modal.ts';
import { sidebar } from './sidebar.ts';
import { startTheme } from './theme.ts';

let world: World = { is: 'world', app: { id: '', name: '' }, users: [], places: [], locales: [], commands: {} };
let as: As = { user: '', place: '', locale: 'en-GB' };

const app: App = {
  world: () => world,
  as: () => as,
  choose(change) {
    as = { ...as, ...change };
    writeAddress(as);
    drawAll();
  },
  async act(action) {
    const outcome = await connection.send(as, action);
    if (outcome.is === 'modal') openModal(outcome.id, outcome.modal, app);
    return outcome.is === 'failed' ? outcome.why : null;
  },
  async complete(command, options, focused) {
    const outcome = await connection.send(as, { do: 'complete', command, options, focused });
    return outcome.is === 'choices' ? outcome.choices : null;
  },
  type: (text) => writing.type(text),
  note: (why, command) => messages.note(why, command),
};

const side = sidebar(app);
const messages = messageList(app);
const writing = composer(app);
let started = false;
// What comes right after the start is history: it is neither read out nor marked as new.
let fresh = false;

const drawAll = () => {
  side.draw();
  messages.draw();
  writing.draw();
};

const meet = (news: World) => {
  world = news;
  if (!started) as = readAddress(world);
  messages.clear();
  side.draw();
  messages.draw();
  fresh = false;
  setTimeout(() => {
    fresh = true;
  }, 500);
  if (started) return;
  writing.draw();
  started = true;
  const typed = typedInAddress();
  if (typed) writing.type(typed);
};

startTheme(themeInAddress());
longPressIsRightClick(byId('messages'));

const connection = connect(
  (news) => {
    if (news.is === 'world') meet(news);
    else if (news.is === 'gone') messages.remove(news.message);
    else {
      messages.put(news, fresh);
      if (fresh && news.place !== as.place && (news.only === null || news.only === as.user)) side.unread(news.place);
    }
  },
  (open) => {
    const status = byId('status');
    status.hidden = open;
    status.textContent = open ? '' : 'The playground is not running. Connecting again…';
  },
);
