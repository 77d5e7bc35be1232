import { SimulatorField } from "#app/simulators/simulator-field.tsx";
import type { ShownItem } from "#worker/core/itembank/item.ts";
import { exhaustive } from "#worker/core/kernel/exhaustive.ts";
import type { AnswerFieldProps } from "./answer-field.ts";
import { ChoiceFields } from "./choice-fields.tsx";
import { GapFields } from "./gap-fields.tsx";
import { PairFields } from "./pair-fields.tsx";
import { StepList } from "./step-list.tsx";
import { TextAnswer } from "./text-answer.tsx";

type AnswerFieldsProps = Omit<AnswerFieldProps<"qcu">, "item"> & { item: ShownItem };

/** Native controls only: they work with every keyboard, reader and old lab browser. */
export function AnswerFields({ item, ...rest }: AnswerFieldsProps) {
  switch (item.kind) {
    case "qcu":
    case "qcm":
      return <ChoiceFields item={item} {...rest} />;
    case "qroc":
      return <TextAnswer item={item} {...rest} />;
    case "qrocm-ind":
    case "qrocm-dep":
    case "select":
      return <GapFields item={item} {...rest} />;
    case "order":
      return <StepList item={item} {...rest} />;
    case "match":
      return <PairFields item={item} {...rest} />;
    case "simulator":
      return <SimulatorField item={item} {...rest} />;
    default:
      return exhaustive(item);
  }
}
