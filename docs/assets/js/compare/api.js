// What the page asks of the API, each file once.
const answers = new Map();

// The answer of `api/v1/<path>`; null if there is no such file. A failure is forgotten, so that the next attempt asks again.
export function get(path) {
  if (!answers.has(path)) {
    answers.set(path, fetched(path).catch((error) => (answers.delete(path), Promise.reject(error))));
  }
  return answers.get(path);
}

// The same for a file that cannot be missing.
export async function need(path) {
  const answer = await get(path);
  if (answer === null) {
    answers.delete(path);
    throw new Error(`${path}: 404`);
  }
  return answer;
}

async function fetched(path) {
  const response = await fetch(`${document.documentElement.dataset.base}api/v1/${path}`);
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}
