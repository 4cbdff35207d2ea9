/** Keys that leads sign with, as they are kept: public ones plainly, private ones never but wrapped under a passphrase. */

/** What stands for a lead: who it is said to be, and the public halves, hex of raw P-256 points. */
export type LeadKey = {
  readonly name: string;
  /** Epoch ms. */
  readonly madeMs: number;
  /** Checks signatures (ECDSA). */
  readonly sign: string;
  /** Results are sealed to it (ECDH). */
  readonly seal: string;
};

/** A text that takes a passphrase or a code to be read: PBKDF2-SHA-256, then AES-GCM. Bytes are hex. */
export type Wrapped = {
  readonly salt: string;
  readonly iterations: number;
  readonly iv: string;
  readonly cipher: string;
};

/** A lead's own: both private halves stand in `wrapped`; `signature` is what the public key's file carries. */
export type OwnKey = { readonly key: LeadKey; readonly signature: string; readonly wrapped: Wrapped };

export type Keys = {
  readonly own: readonly OwnKey[];
  /** Whose signatures count here. */
  readonly registered: readonly LeadKey[];
  /** When which sealed exam was begun on this machine, epoch ms by the exam's id. */
  readonly begun?: Readonly<Record<string, readonly number[]>>;
};
