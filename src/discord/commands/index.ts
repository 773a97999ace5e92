import { ask } from "./ask.ts";
import { askAboutThis } from "./ask-about-this.ts";
import { check } from "./check.ts";
import { checkThisQuote } from "./check-this-quote.ts";
import { cite } from "./cite.ts";
import type { Command, MessageCommand } from "./command.ts";
import { compare } from "./compare.ts";
import { forget } from "./forget.ts";
import { helpFor } from "./help.ts";
import { notes } from "./notes.ts";
import { quote } from "./quote.ts";
import { settings } from "./settings.ts";
import { source } from "./source.ts";
import { sources } from "./sources.ts";
import { status } from "./status.ts";
import { timeline } from "./timeline.ts";

const answering: readonly Command[] = [ask, quote, check, cite, sources, source, compare, timeline, notes];

/** All commands in the menu of messages. To add one, write its file and list it here. */
export const messageCommands: readonly MessageCommand[] = [askAboutThis, checkThisQuote];

/** All slash commands, likewise: one is registered at the next start, and told of by /help. */
export const commands: readonly Command[] = [
	...answering,
	status,
	settings,
	forget,
	helpFor([...answering, forget], messageCommands),
];
