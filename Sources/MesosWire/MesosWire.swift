/// The messages that frameworks, executors, masters and agents exchange: version 1 of the Mesos API.
public enum V1 {
    /// The calls of a framework's scheduler and the events that answer them.
    public enum Scheduler {}

    /// The calls of an executor and the events that answer them.
    public enum Executor {}
}

/// The messages that a master and its agents exchange.
package enum Internal {}
