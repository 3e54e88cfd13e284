import { detailOf } from "@pintpoint/contract/problems";
import type { FieldError } from "@pintpoint/core/shared";

/** A request whose form no schema can see: answered as 400 with the fields at fault. */
export class MalformedRequest extends Error {
  override name = "MalformedRequest";
  readonly errors: FieldError[];

  constructor(errors: FieldError[]) {
    super(detailOf(errors));
    this.errors = errors;
  }
}
