import { ask } from "./ask.ts";
import { check } from "./check.ts";
import { checkThisQuote } from "./check-this-quote.ts";
import type { Command, MessageCommand } from "./command.ts";
import { quote } from "./quote.ts";
import { sources } from "./sources.ts";

/** All slash commands. To add one, write its file and list it here: it is registered at the next start. */
export const commands: readonly Command[] = [ask, quote, check, sources];

/** All commands in the menu of messages, likewise. */
export const messageCommands: readonly MessageCommand[] = [checkThisQuote];
