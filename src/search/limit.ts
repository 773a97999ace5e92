import { UsageError } from "../errors.ts";

const highestLimit = 20;

/** @throws {UsageError} where the limit is no whole number from 1 to 20. */
export function checkLimit(limit: number): number {
	if (Number.isInteger(limit) && limit >= 1 && limit <= highestLimit) return limit;
	throw wrongLimit(String(limit));
}

/** A limit as typed. @throws {UsageError} where it is no whole number from 1 to 20. */
export function parseLimit(text: string): number {
	if (!/^\d{1,3}$/.test(text)) throw wrongLimit(text);
	return checkLimit(Number(text));
}

function wrongLimit(given: string): UsageError {
	return new UsageError(({ asked }) => asked.wrongLimit(given, highestLimit));
}
