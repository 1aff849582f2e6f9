/// The messages that frameworks, executors, masters and agents exchange: version 1 of the Mesos API.
public enum V1 {
    /// The calls of a framework's scheduler and the events that answer them.
    public enum Scheduler {}

    /// The calls of an executor and the events that answer them.
    public enum Executor {}

    /// The calls of a master's operators, the answers, and the events that tell of changes.
    public enum Master {}

    /// The calls of an agent's operators and of executors that run containers, and the answers.
    public enum Agent {}

    /// The calls of a resource provider and the events that answer them.
    public enum ResourceProvider {}

    /// What roles are promised, and the most they may have.
    public enum Quota {}

    /// When machines are taken out of service.
    public enum Maintenance {}

    /// What frameworks say to the wish for their resources.
    public enum Allocator {}
}

/// The messages that a master and its agents exchange.
package enum Internal {}
