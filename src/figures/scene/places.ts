import type { PlaceId } from './scene-plan.ts';

export type Place = {
  readonly id: PlaceId;
  /** In captions. */
  readonly name: string;
  readonly objects: readonly string[];
};

/** What is found where. Names are those of the language's own samples, where it has the place. */
export const places: readonly Place[] = [
  {
    id: 'kitchen',
    name: 'a kitchen',
    objects: [
      ...['table', 'fridge', 'oven', 'chair', 'sink', 'window', 'shelf', 'cupboard', 'cup'],
      ...['plate', 'bottle', 'spoon', 'apple', 'pot', 'knife', 'tea kettle', 'banana', 'clock'],
    ],
  },
  {
    id: 'street',
    name: 'a street',
    objects: [
      ...['car', 'bus', 'tree', 'house', 'truck', 'bench', 'traffic light', 'bicycle', 'person'],
      ...['dog', 'bird', 'street sign', 'bag', 'ball', 'fire hydrant', 'cat', 'cloud'],
    ],
  },
  {
    id: 'desk',
    name: 'a desk',
    objects: [
      ...['monitor', 'laptop', 'lamp', 'printer', 'keyboard', 'plant', 'mouse', 'pen', 'cup'],
      ...['phone', 'notebook', 'glasses', 'stapler', 'paper clip', 'book', 'clock', 'window'],
    ],
  },
  {
    id: 'farm',
    name: 'a farm',
    objects: [
      ...['barn', 'tractor', 'horse', 'cow', 'fence', 'tree', 'haystack', 'well', 'chicken', 'cat'],
      ...['sheep', 'goose', 'bucket', 'pig', 'dog', 'duck', 'sun', 'cloud', 'person'],
    ],
  },
  {
    id: 'living room',
    name: 'a living room',
    objects: [
      ...['sofa', 'lamp', 'bookshelf', 'plant', 'table', 'chair', 'clock', 'window', 'cat', 'dog'],
      ...['book', 'vase', 'guitar', 'ball', 'bed', 'shelf', 'person', 'bag'],
    ],
  },
  {
    id: 'park',
    name: 'a park',
    objects: [
      ...['tree', 'bench', 'bicycle', 'person', 'dog', 'bird', 'ball', 'flower', 'duck', 'balloon'],
      ...['butterfly', 'sun', 'cloud', 'umbrella', 'cat', 'bag'],
    ],
  },
  {
    id: 'beach',
    name: 'a beach',
    objects: [
      ...['umbrella', 'ball', 'bucket', 'bag', 'person', 'boat', 'bird', 'sun', 'cloud', 'chair'],
      ...['dog', 'bottle', 'glasses', 'book', 'fish', 'banana'],
    ],
  },
];
