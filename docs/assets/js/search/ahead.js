// On the search page, before the rest of it: all that will answer is on its way, and the index if the address asks something.
import { fetchIndex, fetchModules } from "./opening.js";

fetchModules();
if (location.search) fetchIndex();
