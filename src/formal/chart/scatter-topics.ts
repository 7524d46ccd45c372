/** Pairs of measures that a scatter chart can show. */
export const scatterTopics = [
  {
    title: 'Hours of study and points',
    axis: 'hours',
    measure: 'points',
    x: [0, 12],
    y: [5, 100],
    series: ['Class A', 'Class B'],
  },
  {
    title: 'Height and weight',
    axis: 'height (cm)',
    measure: 'weight (kg)',
    x: [140, 200],
    y: [38, 105],
    series: ['Women', 'Men'],
  },
  {
    title: 'Age and price of used cars',
    axis: 'age (years)',
    measure: 'price (€ thousand)',
    x: [0, 18],
    y: [1, 40],
    series: ['Petrol', 'Electric'],
  },
  {
    title: 'Temperature and ice cream sold',
    axis: 'temperature (°C)',
    measure: 'scoops',
    x: [8, 36],
    y: [20, 400],
    series: ['Park', 'Beach'],
  },
  {
    title: 'Speed and braking distance',
    axis: 'speed (km/h)',
    measure: 'distance (m)',
    x: [20, 130],
    y: [4, 120],
    series: ['Dry road', 'Wet road'],
  },
] as const;
