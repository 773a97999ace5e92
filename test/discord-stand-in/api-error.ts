/** One thing wrong with a request's body. */
export interface Issue {
	/** Where in the body, e.g. `["embeds", 0, "description"]`. */
	readonly at: readonly PropertyKey[];
	/** Discord's name for this kind of mistake. */
	readonly code: string;
	readonly reason: string;
}

interface ApiErrorOptions {
	issues?: readonly Issue[];
	/** A bot may ask for something that is gone and do nothing wrong; then this is false. */
	violation?: boolean;
}

/** A refusal, as Discord words it. */
export class ApiError extends Error {
	readonly status: number;
	readonly code: number;
	readonly issues: readonly Issue[];
	readonly violation: boolean;

	constructor(status: number, code: number, message: string, options: ApiErrorOptions = {}) {
		super(message);
		this.status = status;
		this.code = code;
		this.issues = options.issues ?? [];
		this.violation = options.violation ?? true;
	}

	static invalidForm(issues: readonly Issue[]): ApiError {
		return new ApiError(400, 50035, "Invalid Form Body", { issues });
	}

	static gone(code: number, message: string): ApiError {
		return new ApiError(404, code, message, { violation: false });
	}

	/** What the violation says: one line for each issue, or the refusal itself. */
	reasons(): string[] {
		if (this.issues.length === 0) return [`${this.message} (${this.code})`];
		return this.issues.map(({ at, code, reason }) => `${at.join(".") || "body"}: ${reason} (${code})`);
	}

	toBody(): object {
		const base = { code: this.code, message: this.message };
		return this.issues.length > 0 ? { ...base, errors: nested(this.issues) } : base;
	}
}

interface ErrorTree {
	[key: string]: ErrorTree | object[];
}

function nested(issues: readonly Issue[]): ErrorTree {
	const root: ErrorTree = {};
	for (const { at, code, reason } of issues) {
		let node = root;
		for (const key of at) {
			node[String(key)] ??= {};
			node = node[String(key)] as ErrorTree;
		}
		node._errors = [...((node._errors as object[] | undefined) ?? []), { code, message: reason }];
	}
	return root;
}
