// Why the store did not do something; src/app/store_fault.h has the same numbers and the sentences.

export const FAULT = {
    none: 0,
    denied: 1,
    full: 2,
    newer: 3,
    blocked: 4,
    failed: 5,
    missing: 6,
    taken: 7,
    elsewhere: 8,
} as const;

export type Fault = (typeof FAULT)[keyof typeof FAULT];

/** A fault of our own finding, where the browser reports no error. */
export class StoreError extends Error {
    constructor(readonly fault: Fault) {
        super(`store fault ${fault}`);
    }
}

const BY_NAME: Record<string, Fault> = {
    SecurityError: FAULT.denied,
    InvalidStateError: FAULT.denied,
    NotAllowedError: FAULT.denied,
    QuotaExceededError: FAULT.full,
    VersionError: FAULT.newer,
    ConstraintError: FAULT.taken,
};

export function faultOf(error: unknown): Fault {
    if (error instanceof StoreError) {
        return error.fault;
    }
    const name = error instanceof Error || error instanceof DOMException ? error.name : "";
    return BY_NAME[name] ?? FAULT.failed;
}
