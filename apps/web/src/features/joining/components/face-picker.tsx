import { Chip, Chips } from "../../../ui/choice/chip.tsx";
import { Disclosure } from "../../../ui/choice/disclosure.tsx";
import { faces } from "../../../ui/people/faces.ts";

interface FacePickerProps {
  title: string;
  /** Empty: initials. */
  value: string;
  onChange(face: string): void;
}

/** A face instead of initials, for who wants one. */
export function FacePicker({ title, value, onChange }: FacePickerProps) {
  return (
    <Disclosure title={title} summary={value || undefined}>
      <Chips label={title}>
        {faces.map((face) => (
          <Chip key={face} pressed={value === face} onClick={() => onChange(value === face ? "" : face)}>
            {face}
          </Chip>
        ))}
      </Chips>
    </Disclosure>
  );
}
