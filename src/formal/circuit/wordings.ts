import type { CircuitRequest } from './request.ts';

const counted: Readonly<Record<string, string>> = {
  resistor: 'resistors',
  capacitor: 'capacitors',
  inductor: 'inductors',
  diode: 'diodes',
  'voltage-source': 'voltage sources',
  'current-source': 'current sources',
  source: 'sources',
  element: 'components',
  node: 'nodes',
};

/** How a request is asked for, several ways; every one is recognised. */
export function wordings(request: CircuitRequest, isSource: boolean): readonly string[] {
  switch (request.kind) {
    case 'operating-point':
      return [
        'Find the operating point of this circuit.',
        'Determine all node voltages of the circuit.',
      ];
    case 'node-voltage': {
      const { node } = request;
      return [
        `What is the voltage at node ${node}?`,
        `Find the node voltage at node ${node} with respect to ground.`,
        `Calculate the potential of node ${node}.`,
        `How many volts are there at node ${node}?`,
      ];
    }
    case 'voltage-between': {
      const { from, to } = request;
      return [
        `What is the voltage between nodes ${from} and ${to}?`,
        `Find the potential difference between node ${from} and node ${to}.`,
        `Determine the voltage from node ${from} to node ${to}.`,
      ];
    }
    case 'voltage-across': {
      const { component } = request;
      return [
        `What is the voltage across ${component}?`,
        `Find the voltage drop across ${component}.`,
        `How large is the voltage over ${component}?`,
        `Calculate the potential difference across ${component}.`,
      ];
    }
    case 'current': {
      const { component } = request;
      return [
        `What is the current through ${component}?`,
        `How much current flows through ${component}?`,
        `Calculate the current in ${component}.`,
        `Find the current flowing through ${component}.`,
      ];
    }
    case 'power': {
      const { component } = request;
      if (isSource)
        return [
          `What power does ${component} deliver?`,
          `How much power is supplied by ${component}?`,
          `Calculate the power delivered by ${component}.`,
        ];
      return [
        `What power is dissipated in ${component}?`,
        `How much power does ${component} dissipate?`,
        `Calculate the power absorbed by ${component}.`,
        `Find the power consumed by ${component}.`,
      ];
    }
    case 'total-current':
      return [
        'What is the total current in the circuit?',
        'How much current does the source deliver?',
        'Find the current drawn from the source.',
        'What current flows through the source?',
      ];
    case 'total-power':
      return [
        'What is the total power dissipated in the circuit?',
        'How much power do all the resistors dissipate together?',
        'Find the total power consumed by the resistors.',
      ];
    case 'equivalent-resistance': {
      if (request.between) {
        const [from, to] = request.between;
        return [
          `What is the equivalent resistance between nodes ${from} and ${to}?`,
          `Find the resistance between node ${from} and node ${to}.`,
        ];
      }
      return [
        'What is the equivalent resistance of the circuit?',
        'What is the total resistance seen by the source?',
        'Find the overall resistance of this network.',
        'Calculate the combined resistance of the resistors.',
      ];
    }
    case 'equivalent-capacitance':
      return ['What is the equivalent capacitance?', 'Find the total capacitance of the circuit.'];
    case 'time-constant':
      return [
        'What is the time constant of this circuit?',
        'Find the time constant.',
        'How large is the time constant of the network?',
      ];
    case 'count': {
      const things = counted[request.what] ?? request.what;
      return [
        `How many ${things} are there in the circuit?`,
        `How many ${things} does this circuit have?`,
        `Count the ${things} in the figure.`,
        `What is the number of ${things} in the schematic?`,
      ];
    }
    case 'value': {
      const { component } = request;
      return [`What is the value of ${component}?`, `How large is ${component}?`];
    }
  }
}
