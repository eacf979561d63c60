// Which values favour the client, where that can be said without a doubt. Wrong praise is worse than none: a case, several
// values, a word among numbers, sums on different bases, days against months too close to tell, and nothing is said. Pure.

// `cells`: those that state the fact, { values }. Returns, for each, whether it is better than another and second to none.
export function better(fact, cells) {
  const none = cells.map(() => false);
  if (!fact.favours?.length || cells.length < 2) return none;
  if (!cells.every(({ values }) => values.length === 1 && !values[0].when)) return none;
  const ranks = cells.map(({ values: [value] }) => rank(fact, value));
  if (ranks.includes(null) || new Set(ranks.map(({ kind }) => kind)).size > 1) return none;
  const signs = ranks.map((one) => ranks.map((other) => sign(one, other)));
  if (signs.flat().includes(null)) return none;
  return signs.map((row) => row.every((found) => found >= 0) && row.some((found) => found > 0));
}

// How good a value is: { kind: what it may be compared with, at: the higher the better, unit and slack: see `measure` }.
function rank({ favours, type }, value) {
  if (Array.isArray(favours)) {
    const place = favours.indexOf(value.value);
    return place < 0 ? null : { kind: "choice", at: -place, unit: "", slack: 0 };
  }
  const measured = measure(type, value);
  if (!measured) return null;
  const up = favours === "high" || favours === "yes";
  return { ...measured, at: up ? measured.at : -measured.at };
}

// 1 if better, -1 if worse, 0 if equal, null if they are too close for measures of different units.
function sign(one, other) {
  const gap = one.at - other.at;
  if (one.unit === other.unit) return Math.sign(gap);
  return Math.abs(gap) < one.slack + other.slack || !gap ? null : Math.sign(gap);
}

// A number, what it counts (`kind`), and its unit: within one unit numbers compare exactly, across units only past their
// slack, in days: a month has 28 to 31 of them, business days depend on the day one starts.
function measure(type, { value, order }) {
  if (type === "late_rate") {
    return typeof value === "object" ? { kind: `${value.kind} ${value.period}`, at: value.value, unit: "", slack: 0 } : null;
  }
  if (order === null) return null;
  if (typeof value === "boolean") return { kind: "boolean", at: order, unit: "", slack: 0 };
  if (typeof value !== "object") return null;
  if ("duration" in value) return { kind: workingHours(value) ? "working hours" : "time", at: order, ...unitOf(value) };
  if ("moment" in value) return { kind: "term", at: order, unit: value.moment, slack: 0 };
  if ("days" in value) return { kind: "term", at: order, unit: value.end_of_month ? "end of month" : "days", slack: value.end_of_month ? 15 : 0 };
  if ("amount" in value) return { kind: `sum ${value.currency} ${value.tax ?? ""} ${value.per ?? ""}`, at: order, unit: "", slack: 0 };
  if ("share" in value) return { kind: `share ${value.base ?? ""}`, at: order, unit: "", slack: 0 };
  if ("times" in value) return { kind: `times ${value.base}`, at: order, unit: "", slack: 0 };
  return null;
}

// Hours of work make no days without knowing how long one works a day.
const workingHours = ({ duration, business_days }) => business_days && duration.startsWith("PT");

function unitOf({ duration, business_days }) {
  if (business_days) return { unit: "business", slack: 4 };
  return /^P[\d.]+[MY]$/.test(duration) ? { unit: "calendar", slack: 3 } : { unit: "fixed", slack: 0 };
}
