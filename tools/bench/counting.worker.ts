// The counting must be in place before the worker's own code runs; imports are evaluated in this order.
import './count-memory.ts';
import '../../workers/reasoning.worker.ts';
