/** How English newspapers write numbers, as pieces of regular expressions. */

const ones = 'one|two|three|four|five|six|seven|eight|nine';
const teens = 'ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen';
const tens = '(?:twen|thir|for|fif|six|seven|eigh|nine)ty';
const small = `(?:${tens}(?:-(?:${ones}))?|${teens}|${ones})`;
const magnitude = '(?:hundred|thousand|million|billion|trillion|dozen)';

/** "1,200", "3.5", "2½", "1/2" */
const figures = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?[½⅓⅔¼¾]?|\\.\\d+|[½⅓⅔¼¾]';
/** "two hundred and fifty", "half a million", "several hundred", "dozens", "tens of thousands" */
const spelt = `(?:(?:${small}|an?|several|a few|a couple of|half an?) ${magnitude}(?: ${magnitude})?(?: and ${small})?|${small}|(?:tens|hundreds|thousands) of (?:hundreds|thousands|millions|billions)|(?:dozens|scores|hundreds|thousands|millions|billions)(?= of\\b| more\\b)|dozens|hundreds|thousands)`;
const scaled = `(?:(?:[- ]?${magnitude}s?| ?(?:bn|m|k|tn))(?![\\p{L}\\d]))?`;

/** A number without what leads it and what it counts. */
export const number = `(?:(?:${figures})${scaled}|${spelt}(?![\\p{L}\\d-]))`;
const unscaled = `(?:(?:${figures})|${spelt})`;

export const bound =
  '(?:(?:about|around|roughly|approximately|some|nearly|almost|over|under|just (?:over|under)|(?:slightly |well )?(?:more|less|fewer) than|at least|at most|up to|as (?:many|much|few|little) as|no (?:more|fewer|less) than|close to|an? (?:estimated|total of|record)|another|an extra|an additional) )?';

export const currency = '(?:(?:US|A|C|NZ|HK|S)?\\$|[£€¥₹]|(?:Rs\\.? ?)|(?:USD|EUR|GBP|CHF) ?)';
const money =
  '(?:(?:US |Australian |Canadian )?dollars?|pounds?(?! of)|euros?|yen|yuan|rupees?|roubles?|rubles?|kronor|kroner|crowns|francs?|pesos?|lira|rand|reais|cents?|pence|p)';
/** Lengths, weights, …: with a blank before them or none. */
const measures =
  'km/h|kmh|kph|mph|km²|sq ?(?:km|m|ft|miles?|feet|met(?:re|er)s?)|km|cm|mm|nm|m²|m³|kg|mg|lbs?|oz|ml|kWh|MWh|GWh|TWh|kW|MW|GW|TW|GHz|MHz|Hz|GB|TB|MB|kcal|dB|bpm|ft|m|g|l|t|k|st';
const words =
  '(?:(?:square|cubic) )?(?:kilomet(?:re|er)s?|met(?:re|er)s?|centimet(?:re|er)s?|millimet(?:re|er)s?|miles?|yards?|feet|foot|inch(?:es)?|acres?|hectares?|tonnes?|tons?|kilos?|kilograms?|grams?|ounces?|stone|lit(?:re|er)s?|gallons?|pints?|barrels?|watts?|kilowatts?|megawatts?|gigawatts?|volts?|knots?|light[- ]years?)(?: (?:an?|per) (?:hour|second|day|year))?';
const share = '%|per ?cent(?:age points?)?|percent(?:age points?)?|(?:percentage |basis )points?';
const degrees = '°(?: ?[CFK])?|degrees?(?: (?:Celsius|Fahrenheit|C|F))?|C|F';
export const unit = `(?: ?(?:${share}|${degrees})|[ -]?(?:${measures})|-?in|[ -](?:${words}|${money}|times)|p|c)(?![\\p{L}\\d²³])`;

/** "6ft 2in", "5lb 3oz", "six feet four inches", "2 hours and 5 minutes" */
export const compound = `(?:\\d+|${small})[ -]?(?:ft|lbs?|st|feet|foot|pounds|stone|hours?|hrs?|minutes?|mins?|degrees)[ ,-]*(?:and )?(?:\\d+(?:\\.\\d+)?|${small})[ -]?(?:in|oz|lbs?|inch(?:es)?|ounces?|pounds|minutes?|mins?|seconds?|secs?)(?![\\p{L}\\d])`;

/** "from 5 to 9 per cent", "between $2m and $3m", "two to three", "10–12" */
export const range = (one: string) =>
  `(?:(?:between|from) (?:${currency})?${one} ?(?:to|and|[-–—]) ?(?:${currency})?${one}|(?:${currency})?${unscaled}(?:${unit})? ?(?:[-–—] ?|(?:to|or) )(?:${currency})?${one})`;

const part = 'half|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|hundredths?';
/** "two-thirds", "a quarter", "half": a part of something. */
export const fraction = `(?:(?:an?|one|two|three|four|five|six|seven|eight|nine)[- ](?:${part})|half)(?= (?:of|the)\\b)|(?:an?|one|two|three|four|five|six|seven|eight|nine)[- ](?:thirds|quarters|fifths|tenths)`;
/** "one in five", "9 out of 10", "three of the five" */
export const outOf = `(?:${unscaled}) (?:in(?: every)?|out of(?: every)?|of the) (?:${unscaled})(?![\\p{L}\\d:.]|,\\d)`;
/** "the first of three" */
export const ordinalOf = `(?:the )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|\\d+(?:st|nd|rd|th)) of (?:the |its |his |her |their )?(?:${unscaled})`;
/** "twice as many", "three times the size", "tenfold" */
export const multiple = `(?:twice|double|triple|half|(?:${number}) times)(?: as (?:many|much|often|long|big|large|high|fast|likely|old|far)(?: as)?| the (?:size|number|amount|rate|length|price|average|cost))|(?:${small}|\\d+)[- ]?fold`;
/** "50th", "21st" */
export const ordinal = '\\d+(?:st|nd|rd|th)';
export const score = '\\d{1,3}(?:[-–]\\d{1,3}){1,2}';
export const sign = '(?:minus |[-−](?=\\d))?';
