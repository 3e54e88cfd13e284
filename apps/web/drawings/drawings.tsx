import { Fragment, useRef, useState } from "react";
import { Button } from "../src/ui/button/button.tsx";
import { Chip, Chips } from "../src/ui/choice/chip.tsx";
import { Segmented } from "../src/ui/choice/segmented.tsx";
import { Reorder } from "../src/ui/motion/reorder.tsx";
import { Avatar, AvatarStack } from "../src/ui/people/avatar.tsx";
import { faces } from "../src/ui/people/faces.ts";
import { Scene } from "../src/ui/scene/scene.tsx";
import { Stamp } from "../src/ui/stamp/stamp.tsx";
import { Mat, Vessel } from "../src/ui/vessel/vessel.tsx";

const activities = [
  "beer",
  "coffee",
  "dinner",
  "cinema",
  "concert",
  "games",
  "walk",
  "sport",
  "library",
  "dolphinarium",
  "other",
] as const;
const fillings = [
  [0, 0],
  [0.15, 0.2],
  [0.45, 0.2],
  [0.8, 0.1],
  [0.8, 0.2],
  [1, 0],
] as const;
const scenes = [
  "empty",
  "firstYes",
  "allAnswered",
  "tie",
  "noneWorks",
  "waitingList",
  "decided",
  "offline",
  "gone",
  "notFound",
  "crashed",
] as const;
const moods = ["wavy", "smile", "o", "wink", "sleep", "flat", "sad"] as const;
const words = ["Karaoke", "Баня", "Cat show", "Настольный теннис"];
const people = ["Lena", "Tom", "Aisha", "Максим", "Jörg", "Priya", "Sam", "Chloé Roux"].map((name) => ({
  id: name,
  name,
  avatar: "",
}));

/** Everything that is drawn, in every state. */
export function Drawings() {
  return (
    <main className="drawings">
      {activities.map((activity) => (
        <section key={activity} data-activity={activity}>
          <span className="name">{activity}</span>
          {fillings.map(([level, maybe]) => (
            <Vessel key={`${level} ${maybe}`} activity={activity} level={level} maybe={maybe} size={72} />
          ))}
          {fillings.map(([level, maybe]) => (
            <Vessel key={`${level} ${maybe}`} activity={activity} level={level} maybe={maybe} size={36} />
          ))}
          <span className="band">
            <Mat activity={activity} level={0.8} maybe={0.2} size={120} />
          </span>
          {moods.map((mood) => (
            <Vessel key={mood} activity={activity} level={0.6} maybe={0.1} size={56} mood={mood} />
          ))}
        </section>
      ))}
      {activities.map((activity) => (
        <section key={activity}>
          {scenes.map((kind) => (
            <div key={kind} className="scene">
              <Scene kind={kind} activity={activity} />
            </div>
          ))}
          <div className="scene">
            <Scene kind="tie" size="sm" activity={activity} />
          </div>
        </section>
      ))}
      <section>
        {words.map((word) => (
          <Vessel key={word} activity="other" level={0.5} size={110} tag={word} />
        ))}
      </section>
      <section>
        {(["primary", "filled", "secondary", "quiet", "danger"] as const).map((variant) => (
          <Fragment key={variant}>
            <Button variant={variant} size="sm">
              {variant}
            </Button>
            <Button variant={variant} icon="share">
              {variant}
            </Button>
            <Button variant={variant} size="lg" busy>
              {variant}
            </Button>
            <Button variant={variant} disabled>
              {variant}
            </Button>
          </Fragment>
        ))}
      </section>
      <section>
        <Chips>
          <Chip onClick={() => {}}>Chip</Chip>
          <Chip pressed onClick={() => {}}>
            Pressed
          </Chip>
          <Chip refused onClick={() => {}}>
            Refused
          </Chip>
        </Chips>
        <Segmented
          label="Length"
          segments={[
            { value: "1", label: "1 h" },
            { value: "2", label: "2 h" },
            { value: "3", label: "3 h" },
          ]}
          value="2"
          onChange={() => {}}
        />
        {(["yes", "maybe", "no", null] as const).map((answer) => (
          <Segmented
            key={answer}
            signs
            label="Answer"
            segments={[
              { value: "yes", label: "Yes", icon: "check", tone: "yes" },
              { value: "maybe", label: "Maybe", icon: "maybe", tone: "maybe" },
              { value: "no", label: "No", icon: "cross", tone: "no" },
            ]}
            value={answer}
            onChange={() => {}}
          />
        ))}
        <Stamp>It’s on!</Stamp>
      </section>
      <Shuffled />
      <section>
        {(["xs", "sm", "md", "lg"] as const).map((size) => (
          <AvatarStack key={size} people={people} max={8} size={size} />
        ))}
        {faces.map((face) => (
          <Avatar key={face} name={face} emoji={face} seed={face} />
        ))}
        <Avatar name="Anna" seed="a" ring="yes" presence="choosing" />
      </section>
    </main>
  );
}

function Shuffled() {
  const list = useRef<HTMLUListElement>(null);
  const [order, setOrder] = useState(people);
  return (
    <section>
      <Button onClick={() => setOrder(order.toSorted(() => Math.random() - 0.5))}>Shuffle</Button>
      <Reorder list={list} order={order.map(({ id }) => id).join()}>
        <ul ref={list} className="row">
          {order.map(({ id, name }) => (
            <li key={id}>
              <Avatar name={name} seed={id} />
            </li>
          ))}
        </ul>
      </Reorder>
    </section>
  );
}
