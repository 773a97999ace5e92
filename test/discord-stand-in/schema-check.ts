// Not zod/mini: this entry also loads the English messages, which the violations quote.
import { type core, z } from "zod";
import type { Issue } from "./api-error.ts";

type Schema = core.$ZodType;

/** What the published API description finds wrong with a body. */
export function schemaIssues(schema: Schema, body: unknown): Issue[] {
	const result = z.core.safeParse(schema, accepted(body));
	return result.success ? [] : result.error.issues.flatMap((issue) => described(issue, []));
}

/*
 * The description types permissions as numbers, but they have outgrown what a JSON number holds: Discord
 * documents and takes decimal strings, and clients send those.
 */
function accepted(body: unknown): unknown {
	if (Array.isArray(body)) return body.map(accepted);
	if (typeof body !== "object" || body === null) return body;
	const permissions = "default_member_permissions" in body ? body.default_member_permissions : undefined;
	if (typeof permissions !== "string" || !/^\d+$/.test(permissions)) return body;
	return { ...body, default_member_permissions: Number(permissions) };
}

function described(issue: core.$ZodIssue, prefix: Issue["at"]): Issue[] {
	const at = [...prefix, ...issue.path];
	if (issue.code === "invalid_union") {
		const branch = meantBranch(issue.errors);
		if (branch) return branch.flatMap((inner) => described(inner, at));
		return [{ at, code: "UNION_TYPE_CHOICES", reason: "None of the types that may stand here." }];
	}
	return [{ at, code: codes[issue.code] ?? "BASE_TYPE_INVALID", reason: issue.message }];
}

/**
 * Of a union, the branch whose `type` matched is the one that was meant; the others' complaints are noise. So
 * are those that find the whole value wrong while another branch objects to something inside it.
 */
function meantBranch(branches: readonly core.$ZodIssue[][]): core.$ZodIssue[] | undefined {
	const sameType = branches.filter((issues) => !issues.some(({ path }) => path.at(-1) === "type"));
	const isAboutAll = (issues: core.$ZodIssue[]) => Number(issues.some(({ path }) => path.length === 0));
	return sameType.toSorted((a, b) => isAboutAll(a) - isAboutAll(b) || a.length - b.length)[0];
}

const codes: Record<string, string> = {
	too_big: "BASE_TYPE_MAX_LENGTH",
	too_small: "BASE_TYPE_MIN_LENGTH",
	invalid_value: "BASE_TYPE_CHOICES",
	invalid_format: "STRING_TYPE_REGEX",
};
