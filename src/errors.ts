import { english, type Language } from "./languages/index.ts";

/**
 * A fault its reader can do something about. `message` is shown to them as it stands: one or two sentences
 * that say what went wrong, in which file or option, and what to do. Never a stack trace, never a token.
 */
export class UserError extends Error {
	/** The process's exit code when this ends it. */
	readonly exitCode: number = 1;
	override name = "UserError";
	readonly #wording: Wording;

	/** @param wording the message, in English or as each language has it. */
	constructor(wording: Wording, options?: ErrorOptions) {
		super(typeof wording === "string" ? wording : wording(english), options);
		this.#wording = wording;
	}

	/** The message in a language; in English where there is no other. */
	in(language: Language): string {
		return typeof this.#wording === "string" ? this.message : this.#wording(language);
	}
}

type Wording = string | ((language: Language) => string);

/** The command line, a question or an option was wrong (exit code 2). */
export class UsageError extends UserError {
	override readonly exitCode = 2;
	override name = "UsageError";
}

/** A setting in the environment or `.env` was wrong. */
export class ConfigError extends UserError {
	override name = "ConfigError";
}

/** The corpus folder, or one file in it, cannot be used. */
export class CorpusError extends UserError {
	override name = "CorpusError";
}

/** The embedding model cannot be built, found or run. */
export class ModelError extends UserError {
	override name = "ModelError";
}

/** What is stored under `INDEX_DIR` cannot be opened, read or written. */
export class LibraryError extends UserError {
	override name = "LibraryError";
}

/** Discord refused something: the token, a registration, a message. */
export class DiscordError extends UserError {
	override name = "DiscordError";
}

/** The sentence to show for anything thrown: a `UserError`'s own words, else the bare message of the fault. */
export function sentenceOf(fault: unknown): string {
	return fault instanceof Error ? fault.message : String(fault);
}

/** The system's code of a fault (`ENOENT`, `ENOSPC`, `SQLITE_BUSY`), where it has one. */
export function codeOf(fault: unknown): string | undefined {
	const code = fault instanceof Error && "code" in fault ? fault.code : undefined;
	return typeof code === "string" ? code : undefined;
}
