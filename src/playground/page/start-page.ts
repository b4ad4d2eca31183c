/** Starts the page: the line to the server, and the parts that show what comes over it. */
import type { As } from '../protocol.ts';
import { type App, commandsOf } from './app.ts';
import { composer } from './composer.ts';
import { connect, type World } from './connection.ts';
import { openModal } from './draw-modal.ts';
import { byId } from './elements.ts';
import { longPressIsRightClick } from './long-press.ts';
import { messageList } from './message-list.ts';
import { readAddress, themeInAddress, typedInAddress, writeAddress } from './page-address.ts';
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
// A new line brings the whole history, which is neither read out nor marked as new.
let history = true;
let typed = typedInAddress();

const drawAll = () => {
  side.draw();
  messages.draw();
  writing.draw();
};

const meet = (news: World) => {
  world = news;
  if (!started) {
    as = readAddress(world);
    drawAll();
    started = true;
  } else {
    side.draw();
    if (history) messages.draw();
    else messages.greet();
  }
  setTimeout(() => {
    history = false;
    messages.settle();
  }, 500);
  // The bot may not have told its commands yet.
  if (typed && commandsOf(app).length > 0) {
    writing.type(typed);
    typed = null;
  }
};

startTheme(themeInAddress());
longPressIsRightClick(byId('messages'));

const connection = connect(
  (news) => {
    if (news.is === 'world') meet(news);
    else if (news.is === 'gone') messages.remove(news.message);
    else {
      messages.put(news, !history);
      const isForMe = news.only === null || news.only === as.user;
      if (!history && news.place !== as.place && isForMe) side.unread(news.place);
    }
  },
  (open) => {
    const status = byId('status');
    status.hidden = open;
    status.textContent = open
      ? ''
      : 'The playground is not running. Start it again with npm start: this page then goes on by itself.';
    if (open) {
      writing.calm();
      messages.clear();
      history = true;
    }
  },
);
