import { ask } from "./ask.ts";
import type { Command } from "./command.ts";
import { quote } from "./quote.ts";
import { sources } from "./sources.ts";

/** All slash commands. To add one, write its file and list it here: it is registered at the next start. */
export const commands: readonly Command[] = [ask, quote, sources];
