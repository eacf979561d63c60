// French text to search terms: folded, stemmed, without elisions or empty words, numbers in digits.
// `clausier/search/french.py` is its twin: what one makes of a text, the other must make too (tests/search/cases.json).
import FrenchStemmer from "../../vendor/french-stemmer.js";

const stemmer = new FrenchStemmer();
const stems = new Map();
const tokens = new Map(); // token → { word, number, term }: texts repeat their words

const EMPTY = new Set(
  (
    "a ai ainsi alors au aucun aucune auquel aussi autre autres aux avec avoir bien c ca car ce ceci cela celle celles celui " +
    "ces cet cette ceux chaque chez ci combien comme comment d dans de depuis des desquels doit donc dont du duquel elle elles " +
    "en entre es est et etre eu eux fait faut ici il ils j je jusqu l la laquelle le leur leurs lequel les lesquels lorsqu lors " +
    "lui m ma mais me meme memes mes moi mon n ne ni nos notre nous on ont ou par parce pas peu peut peux plus pour pourquoi " +
    "puis puisqu qu quand que quel quelle quelles quels qui quoi quoiqu s sa sans se sera ses si soit son sont sous sur t ta te " +
    "tel telle temps tes toi ton tous tout toute toutes tres tu un une vers veut veux vos votre vous y " +
    "passe passer arrive puis dois peuvent pouvez pouvons art article articles alinea al the of to and for in my i can what how is are do does"
  ).split(" "),
);

const UNITS = { deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8, neuf: 9, dix: 10, onze: 11, douze: 12, treize: 13, quatorze: 14, quinze: 15, seize: 16 };
const TENS = { vingt: 20, vingts: 20, trente: 30, quarante: 40, cinquante: 50, soixante: 60 };
const SCALES = { cent: 100, cents: 100, mille: 1000 };
const isNumber = (word) => Object.hasOwn(UNITS, word) || Object.hasOwn(TENS, word) || Object.hasOwn(SCALES, word);

// A percentage in words, a statute article, a number with spaces between thousands, a decimal or a section, hours, digits
// glued to letters, digits, a word, a sign.
const TOKEN = /pour[ \u00a0\u202f]cent(?![\p{L}\p{M}\d_])|[LRD]\.?[ \u00a0\u202f]?\d+(?:-\d+)+|\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)+|\d+(?=[hH]\b)|\d+\p{L}+\d*|\d+|[\p{L}\p{M}]+|[€%]/giu;

export function fold(text) {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .replace(/ß/g, "ss");
}

// « euros » and « logos » lose their s first: Snowball leaves it after an o.
export function stem(word) {
  let known = stems.get(word);
  if (known === undefined) {
    const singular = word.replace(/os$/, "o");
    known = singular.length > 3 ? stemmer.stemWord(singular) : singular;
    stems.set(word, known);
  }
  return known;
}

function meaning(token) {
  let known = tokens.get(token);
  if (!known) {
    const word = fold(token);
    known = { word, number: isNumber(word), term: term(token, word) };
    tokens.set(token, known);
  }
  return known;
}

function term(token, word) {
  if (token === "€" || word === "eur") return "euro";
  if (token === "%" || /^pour\scent$/.test(word)) return "pourcent";
  if (/^[lrd]\.?\s?\d/.test(word)) return word.replace(/[.\s]/g, "");
  if (/^\d/.test(word)) return word.replace(/\s/g, "").replace(/,/g, ".");
  return EMPTY.has(word) || word.length < 2 ? "" : stem(word);
}

// [{ term, word, start, end }] in order: `word` is what the reader sees, `start` and `end` its place in `text`.
export function analyse(text) {
  const found = [];
  let spelled = null; // a number being spelled: « quatre-vingt-dix »
  for (const match of text.matchAll(TOKEN)) {
    const [token] = match;
    const start = match.index;
    const end = start + token.length;
    const { word, number, term } = meaning(token);
    if (number) {
      if (spelled && /^[ \u00a0\u202f\u2010\u2011-]$/.test(text.slice(spelled.end, start))) {
        spelled.value = add(spelled.value, word);
        spelled.end = end;
        spelled.term = String(spelled.value);
        spelled.word = text.slice(spelled.start, end);
      } else {
        spelled = { value: add(0, word), start, end, word: token };
        spelled.term = String(spelled.value);
        found.push(spelled);
      }
      continue;
    }
    spelled = null;
    if (term) found.push({ term, word: token, start, end });
  }
  return found;
}

// « deux mille », then « cinq », then « cents »: a scale multiplies what follows the larger scale.
function add(value, word) {
  const scale = SCALES[word];
  if (scale) return value - (value % scale) + Math.max(value % scale, 1) * scale;
  if ((word === "vingt" || word === "vingts") && value % 100 === 4) return value + 76;
  return value + (UNITS[word] ?? TENS[word]);
}

export const terms = (text) => analyse(text).map((token) => token.term);
