import { describe, expect, test } from 'vitest';
import { speakersIn } from '../marked.ts';

/** A text with its sources in brackets, and the name of each; null where that can't be said. */
type Row = [marked: string, names: (string | null)[]];

describe('a name, whatever stands before and behind it', () => {
  test.each<Row>([
    ['[Biathlon coach Lena Brandt] said that the snow was wrong.', ['Lena Brandt']],
    ['“Too late,” said [lighthouse keeper Tom Quill of the harbour trust].', ['Tom Quill']],
    ['[Uwe Kranz of the fire brigade] said that nobody was hurt.', ['Uwe Kranz']],
    ['[Prime Minister Aroha Ngata] said no. [Ngata] said it twice.', ['Aroha Ngata', 'Aroha Ngata']],
    [
      '[Secretary of State Helen Marsh] said it. [Secretary of Defense Paul Osei] denied it.',
      ['Helen Marsh', 'Paul Osei'],
    ],
    ['[The governor of Lagos, Bola Adeyemi,] said that the bridge would open.', ['Bola Adeyemi']],
    ['[Its owner, Martine Dubreuil,] said that it was closed.', ['Martine Dubreuil']],
    ['[Martine Dubreuil, its owner,] said that it was closed.', ['Martine Dubreuil']],
    ['[Sir Alan Pike, who chairs the board,] said that it was closed.', ['Alan Pike']],
    ['[Dr Miriam Katz, 61, of the Weizmann laboratory in Rehovot] said so.', ['Miriam Katz']],
    ['[the club’s chairman, Enzo Ricci], said so.', ['Enzo Ricci']],
    [
      '[The minister’s spokesman] said so. Later [the minister’s spokesman, Jan Prins,] said more.',
      ['Jan Prins', 'Jan Prins'],
    ],
    ['[A spokeswoman for Delta Bank] said that the doors were shut.', ['A spokeswoman for Delta Bank']],
    ['[Delta Bank spokeswoman Ines Vidal] said that the doors were shut.', ['Ines Vidal']],
    ['[A neighbour, Rosa Quint], said that she heard a bang.', ['Rosa Quint']],
    ['[Rear Admiral Kenji Mori] said the ship was safe.', ['Kenji Mori']],
    ['[Labour MP Jess Harrow (Walsall)] said the vote was lost.', ['Jess Harrow']],
    ['[Former world champion Abel Kiprono, now a farmer in Iten,] said that he ran for the bus.', ['Abel Kiprono']],
    ['[Norway’s skiing federation] said so.', ['Norway’s skiing federation']],
    ['[The email that customers had from chief executive Bob Strand] said so.', ['Bob Strand']],
    ['[A message from the deputy minister, Hamid Rezai,] said so.', ['Hamid Rezai']],
    ['[A letter from the office of Hamid Rezai] said so.', ['A letter from the office of Hamid Rezai']],
    ['Paramedic Jolene Harte came. [Harte] said so.', ['Jolene Harte']],
    ['[A survivor, Sunday Okafor,] said so.', ['Sunday Okafor']],
    ['[Kees van der Meulen] said so. [Van der Meulen] waved.', ['Kees van der Meulen', 'Kees van der Meulen']],
    ['[The bidder, Castor Group,] said so.', ['Castor Group']],
    ['[His mother, Patricia Weeks,] said so.', ['Patricia Weeks']],
    ['Baroness Clegg-Moore of Ripon came. [Clegg-Moore] said so.', ['Clegg-Moore of Ripon']],
    ['Lord Hargreave of Thirsk came. [Hargreave] said so.', ['Hargreave of Thirsk']],
    ['[Trump’s lawyer] said so.', ['Trump’s lawyer']],
  ])('%s', (marked, names) => {
    expect(speakersIn(marked)).toEqual(names);
  });
});

describe('a surname however it is written', () => {
  test.each<Row>([
    ['Ludwig van der Merwe walked home. [Van der Merwe] said that he was tired.', ['Ludwig van der Merwe']],
    ['María José de la Cruz won. [De la Cruz] said it was the wind.', ['María José de la Cruz']],
    [
      'Hassan al-Rashid left Baghdad. [Rashid] said he would be back. [Al-Rashid] waved.',
      ['Hassan al-Rashid', 'Hassan al-Rashid'],
    ],
    ["Siobhán O'Leary sings. [O'Leary] said that she was ill.", ["Siobhán O'Leary"]],
    ['Fergus McAllan digs. [McAllan] said that the hole was deep.', ['Fergus McAllan']],
    ['Zoë Çelik-Brandt reads. [Çelik-Brandt] said it was long.', ['Zoë Çelik-Brandt']],
    ['Gabriel Ortega Ruiz writes. [Ortega] said that it was a novel.', ['Gabriel Ortega Ruiz']],
    ['J. K. Tolland wrote it. [Tolland] said that it was short.', ['J. K. Tolland']],
    ['Ban Ki-moon spoke. [Ban] said that time was short.', ['Ban Ki-moon']],
    ['Donald J. Marsh spoke. [Donald Marsh] said that time was short.', ['Donald J. Marsh']],
    ['José Calderón sang. [Calderon] said that it was loud.', ['José Calderón']],
  ])('%s', (marked, names) => {
    expect(speakersIn(marked)).toEqual(names);
  });
});

describe('people of one name', () => {
  test.each<Row>([
    [
      'Anna Reed met her brother, Tom Reed, in York. [Tom] said that it rained. [Anna Reed] laughed.',
      ['Tom Reed', 'Anna Reed'],
    ],
    ['Hans and Greta Huber run the hut. [Mrs Huber] said the snow was late.', ['Greta Huber']],
    ['Viktor Orlov sued Ivan Orlov. [Orlov] said that it was sad.', [null]],
    ['Melania Kron spoke before Peter Kron did. [Mr Kron] said that he was proud.', ['Peter Kron']],
  ])('%s', (marked, names) => {
    expect(speakersIn(marked)).toEqual(names);
  });
});

describe('"he", "she" and "who"', () => {
  test.each<Row>([
    ['[Sarah Lund] said that it rained. [She] said that it was cold.', ['Sarah Lund', 'Sarah Lund']],
    [
      'Peter Obi met Sarah Lund in Oslo. [She] said that it was cold. [He] said nothing was.',
      ['Sarah Lund', 'Peter Obi'],
    ],
    ['[Maria Silva] said that Ana Costa was late. [She] said that the train was too.', ['Maria Silva', 'Maria Silva']],
    ['Tom Berg called Max Lund. [He] said that it was late.', ['Tom Berg']],
    ['The actress Nkechi Bello met the king. [She] said he was tall.', ['Nkechi Bello']],
    [
      '“We lost,” said [Jonas Wolf], the captain.\n\nThe bus was late. The rain fell.\n\n“We were tired,” [he] said.',
      ['Jonas Wolf', 'Jonas Wolf'],
    ],
    ['[Erik Dahl] said that the mayor had lied. [He] said that he had the papers.', ['Erik Dahl', 'Erik Dahl']],
    ['[A woman] found it in a potato. “It was on my fork,” [she] said.', ['A woman', 'A woman']],
    ['The defendant, a baker from Ghent, wept. [He] said that he was sorry.', ['The defendant']],
    ['It was cold. “I know,” [he] said.', [null]],
    ['While [Karin Holm] praised the plan, [she] said that it was late.', ['Karin Holm', 'Karin Holm']],
    ['[Mr. Trask] said so. Then he’d gone home. [He’s] said it since.', ['Trask', 'Trask']],
    ['Devon Hart met the clerk, [who] said that it was shut.', ['the clerk']],
    ['It was found by Ida Falk, [who] said that it was wet.', ['Ida Falk']],
  ])('%s', (marked, names) => {
    expect(speakersIn(marked)).toEqual(names);
  });
});

describe('a role', () => {
  test.each<Row>([
    ['Nikola Petrov has been mayor of Plovdiv for years. [The mayor] said that it rained.', ['Nikola Petrov']],
    ['Finance minister Kaja Lund presented the budget. [The minister] said it was tight.', ['Kaja Lund']],
    ['President Ana Ruiz met President Leo Varga. [The president] was late, aides said.', ['The president']],
    [
      'Vice President Amy Holt met President Leo Varga. [The vice president] said so. [The president] did not.',
      ['Amy Holt', 'Leo Varga'],
    ],
    [
      'Former president Leo Varga met President Amy Holt. [The president] said so. [The former president] did not.',
      ['Amy Holt', 'Leo Varga'],
    ],
    ['Chancellor Ute Kern and her deputy, Timo Falk, left. [Her deputy] said there was soup.', ['Timo Falk']],
    ['The singer Paula Nowak fell off the stage in Kraków. [The 41-year-old] said that it was low.', ['Paula Nowak']],
    ['Sara Lind won in Nice. “It was kind,” [the Swede] said.', ['Sara Lind']],
    ['Sara Lind beat Ida Holm in Nice. [The Swede] said it was close.', ['The Swede']],
    ['The snow fell. [The plumber] said that it would melt.', ['The plumber']],
    [
      '[The plumber] said that it would melt. [He] had seen worse, [he] said.',
      ['The plumber', 'The plumber', 'The plumber'],
    ],
  ])('%s', (marked, names) => {
    expect(speakersIn(marked)).toEqual(names);
  });
});

describe('organisations and things', () => {
  test.each<Row>([
    ['The Central Bank of Nigeria raised rates. [The bank] said that prices were high.', ['Central Bank of Nigeria']],
    ['The World Health Organization met in Geneva. [The WHO] said that it was over.', ['World Health Organization']],
    ['The Environment Agency closed the beach. [The agency] said that it was dirty.', ['Environment Agency']],
    ['FC Nordhavn was fined. [The club] said that it would pay.', ['FC Nordhavn']],
    ['The retailer Zarita closed. [The company] said it was sad. [It] said there would be soup.', ['Zarita', 'Zarita']],
    [
      '[The Ministry of Defence] said so. [The ministry] said it again.',
      ['Ministry of Defence', 'Ministry of Defence'],
    ],
    ['Northmoor Council met. [The swimming club] said so.', ['The swimming club']],
    ['[Harrow & Pike] said that it was a misprint.', ['Harrow & Pike']],
    ['[Network Rail] said a squirrel had got in.', ['Network Rail']],
    ['[Moscow] said that it would answer.', ['Moscow']],
    ['[The report] said that it was dry. [It] said that rain would come.', ['The report', 'The report']],
    ['The bank’s statement was short. [It] said that rain would come.', ['The bank’s statement']],
    ['[Officials] said that it was dry. [They] said that rain would come.', ['Officials', 'Officials']],
  ])('%s', (marked, names) => {
    expect(speakersIn(marked)).toEqual(names);
  });
});

describe('several together', () => {
  test.each<Row>([
    [
      '[Ana Costa and Rui Lima] said it together. [They] said it twice.',
      ['Ana Costa and Rui Lima', 'Ana Costa and Rui Lima'],
    ],
    [
      '[Dr Lena Hoff, Dr Suresh Iyer and Professor Ji Min] write that moss sleeps.',
      ['Lena Hoff, Suresh Iyer and Ji Min'],
    ],
    [
      '[Economists Priya Raman of Delhi and Johann Beck of Vienna] argue that it pays.',
      ['Priya Raman and Johann Beck'],
    ],
    ['[Ms Ada Cole, the buyer, and Mr Femi Ogun, the seller,] said the car was red.', ['Ada Cole and Femi Ogun']],
    ['Carla Reyes and Hugo Paz signed it. [They] said that they would meet again.', ['Carla Reyes and Hugo Paz']],
    ['Carla Reyes met Hugo Paz. [Both] said that it rained.', [null]],
    ['[Anna Berg and not Peter Lund] said it.', ['Anna Berg']],
    ['[Tilda Moor and a colleague] said it.', ['Tilda Moor and a colleague']],
  ])('%s', (marked, names) => {
    expect(speakersIn(marked)).toEqual(names);
  });
});

describe('articles in short', () => {
  test.each<Row>([
    [
      'The fire at Leith docks was put out at dawn. [Station commander Isla Murchison] said the crews had done well. “It was a bad night,” [she] said.',
      ['Isla Murchison', 'Isla Murchison'],
    ],
    [
      'Rahul Dhawan scored twice. His coach, Pradeep Nair, was not surprised. [Nair] said that he had seen it coming. [Dhawan] laughed.',
      ['Pradeep Nair', 'Rahul Dhawan'],
    ],
    [
      '[Tottenham manager Ollie Grant] praised Ben Cole. “He was superb,” [he] said. [Cole] said he had slept badly.',
      ['Ollie Grant', 'Ollie Grant', 'Ben Cole'],
    ],
    [
      'Chief Constable Moira Stack met the families on Friday.\n\n[She] said that the inquiry would go on. [A lawyer for the families, Dev Anand,] said that it was late.',
      ['Moira Stack', 'Dev Anand'],
    ],
    [
      'Kenya Power cut supplies. [A spokesman for Kenya Power, Kevin Otieno,] said it was the storm. [Otieno] said that crews were out.',
      ['Kevin Otieno', 'Kevin Otieno'],
    ],
    [
      'The Bundesbank is silent. But [its president, Jürgen Haas,] said rates would rise. [Haas] is 61.',
      ['Jürgen Haas', 'Jürgen Haas'],
    ],
    [
      'Lucía Fernández and her husband, Pablo Soto, run the bar. [Fernández] said it was hard. [Her husband] said it was harder.',
      ['Lucía Fernández', 'Pablo Soto'],
    ],
    [
      '[Prof. Dr. Karl-Heinz Weber, a virologist at the Charité,] said that masks help. [Weber] said it in May.',
      ['Karl-Heinz Weber', 'Karl-Heinz Weber'],
    ],
    [
      'The Nobel laureate Amina Yusuf spoke in Lagos. “Read,” [the laureate] said. [Yusuf] is from Kano.',
      ['Amina Yusuf', 'Amina Yusuf'],
    ],
    [
      '[US President Carl Dunning] met [Chinese leader Wu Jing]. [Wu] said that it went well. [Dunning] agreed.',
      ['Carl Dunning', 'Wu Jing', 'Wu Jing', 'Carl Dunning'],
    ],
    ['Nigel Farr drove. His wife, Joan, slept. [Mrs Farr] dreamt; [Mr Farr] said so.', ['Joan', 'Nigel Farr']],
    ['Kim Min-seo and Park Ji-ho won gold. [Kim] said she cried. [Park] said he slept.', ['Kim Min-seo', 'Park Ji-ho']],
    ['Nguyen Van Thanh owns the boat. [Thanh] said that it leaks.', ['Nguyen Van Thanh']],
    ['Sheikh Rashid bin Hamad opened the port. [Sheikh Rashid] said it was deep.', ['Rashid bin Hamad']],
    ['Queen Margit visited Aarhus. [The queen] said that it was windy. [She] wore a hat.', ['Margit', 'Margit']],
    ['Pope Clement spoke from the balcony. [The pope] asked for calm.', ['Clement']],
    ['Dame Judith Orme wrote it. [Dame Judith] said that it took years.', ['Judith Orme']],
    [
      '[Luis] is five. [His mother, Carmen Ibáñez,] said that he hates peas. [She] cooks them anyway.',
      ['Luis', 'Carmen Ibáñez', 'Carmen Ibáñez'],
    ],
    [
      'John and Mary Oduya fish. [Mary Oduya] said that the lake is low. [Her husband] mends nets.',
      ['Mary Oduya', 'Her husband'],
    ],
    [
      'Reed & Sons was founded by Walter Reed. His son Neil Reed runs it. [Neil Reed] said trade was slow. [The younger Reed] smiled.',
      ['Neil Reed', 'Neil Reed'],
    ],
    [
      'The EU and the UK met in Dublin. [Brussels] said that it was ready. [London] said that it was not.',
      ['Brussels', 'London'],
    ],
    [
      '[The White House] said that it was true. [A White House spokesman] said that it was not.',
      ['White House', 'A White House spokesman'],
    ],
    ['The bus driver was unhurt. [Police] said that [he] was sober.', ['Police', 'The bus driver']],
    [
      '[Sgt. Dale Cooper of the Tulsa police] said the car was red. [Cooper] did not name the driver.',
      ['Dale Cooper', 'Dale Cooper'],
    ],
    ['[Brigadier General Pat Ryder] spoke. “We are ready,” [the general] said.', ['Pat Ryder', 'Pat Ryder']],
    [
      'Senators Ana Bell and Joe Tran spoke. [Bell] said no. [Tran] said yes. [The senators] left.',
      ['Ana Bell', 'Joe Tran', 'The senators'],
    ],
    [
      'The minister, Piotr Zając, resigned. [His successor, Ewa Król,] said that she was sorry. [The new minister] is 39. [Zając] is 70.',
      ['Ewa Król', 'The new minister', 'Piotr Zając'],
    ],
    [
      'Captain Mitch Hale, 29, and striker Lou Reyes, 22, were hurt. [Hale] limped. [The 22-year-old] said nothing was broken.',
      ['Mitch Hale', 'Lou Reyes'],
    ],
    [
      'Volta Motors recalled 900 cars. [The carmaker] said that the brakes were fine. [The firm] will repaint them.',
      ['Volta Motors', 'Volta Motors'],
    ],
    ['St Mary’s Hospital closed a ward. [The hospital] said that it was clean.', ['St Mary’s Hospital']],
    ['The University of Porto sued. [The university] said that the map was its own.', ['University of Porto']],
    ['The Daily Courier had it first. “It was a mistake,” [the newspaper] said.', ['Daily Courier']],
    [
      '[The National Union of Miners] struck. [The NUM] said that it would last. [The union] has money.',
      ['National Union of Miners', 'National Union of Miners', 'National Union of Miners'],
    ],
    [
      '“It is over,” said [the man in the red coat]. [He] would not give his name, but [he] said that he was a doctor.',
      ['the man in the red coat', 'the man in the red coat', 'the man in the red coat'],
    ],
    [
      'An elderly couple lived there. “We were asleep,” [the couple] said. [They] woke at four.',
      ['the couple', 'the couple'],
    ],
    [
      '[Emma Stone-Hart], who runs the zoo, said that the tiger was old. [Stone-Hart] wept.',
      ['Emma Stone-Hart', 'Emma Stone-Hart'],
    ],
    [
      'Tom Hunter was late. [Hunter] said that the train was slow. [Will Baker] was later. [Baker] said that he overslept.',
      ['Tom Hunter', 'Will Baker', 'Will Baker'],
    ],
    [
      'April Jones and May Field sing. [Jones] said that it was cold. [Field] said that it was not.',
      ['April Jones', 'May Field'],
    ],
    [
      'Former Labour leader Ed Marsh spoke to Lib Dem MP Kay Boot. [Ms Boot] said that he was wrong. [Mr Marsh] said that she was.',
      ['Kay Boot', 'Ed Marsh'],
    ],
    [
      'In Paris, President Luc Moreau received King Harald. [The president] said that it was an honour. [The king] thanked him.',
      ['Luc Moreau', 'Harald'],
    ],
    [
      '[Ivana Petrović’s lawyer, Marko Ilić,] said that she was innocent. [He] said that she would appeal. [Petrović] was silent.',
      ['Marko Ilić', 'Marko Ilić', 'Ivana Petrović'],
    ],
    [
      'The trial of Omar Sayed began. [The prosecutor, Leila Haddad,] said that he lied. [Sayed] denied it. “Lies,” [he] said.',
      ['Leila Haddad', 'Omar Sayed', 'Omar Sayed'],
    ],
    [
      '[Mayor Rosa Klein] and [Governor Dan Witt] met. [Klein] said that they agreed. [She] smiled. [The governor] said that they did not.',
      ['Rosa Klein', 'Dan Witt', 'Rosa Klein', 'Rosa Klein', 'Dan Witt'],
    ],
    [
      'After she won, [Naomi Tan] said that she was tired. Her rival, Vera Pohl, was not. [Pohl] said that she would be back.',
      ['Naomi Tan', 'Vera Pohl'],
    ],
    [
      '“No,” [Ms. Adair] told the board. [Helen Adair, 52,] has run the school since 2011.',
      ['Helen Adair', 'Helen Adair'],
    ],
    [
      'The singer, whose real name is Joan Pratt, is known as Bluebird. [Pratt] said that she was done.',
      ['Joan Pratt'],
    ],
    ['[The judge] asked the witness, Leo Conti, why he ran. [He] said that it rained.', ['The judge', 'Leo Conti']],
    ['[The editor] asked Ana Ruiz what it cost. “Nothing,” [she] said.', ['The editor', 'Ana Ruiz']],
    ['[A delegate supporting Ruth Hale, Kim Sato,] said that it was late.', ['Kim Sato']],
    ['[The judge] adjourned. Max Hahn, 34, said [he] would appeal.', ['The judge', 'Max Hahn']],
  ])('%s', (marked, names) => {
    expect(speakersIn(marked)).toEqual(names);
  });
});
