/// Something that goes wrong in a cluster, as a value: it can be drawn at random, printed, read back, and left out to
/// see whether a failure needs it.
///
/// ``Simulation/inject(_:)-(Fault)`` lets it happen; each case does what the method of ``Simulation`` with its name
/// does. A fault that strikes nobody, because the nodes are not there or are down already, does nothing.
public enum Fault: Sendable, Hashable {
    /// The nodes end at once, and start anew after some time, if it is given.
    case crash(NodeGroup, at: CrashPoint = .now, restartAfter: Duration? = nil)
    /// Nodes that have crashed or stopped start anew.
    case restart(NodeGroup)
    /// The nodes are told to end in good order, and start anew after some time, if it is given.
    case stop(NodeGroup, restartAfter: Duration? = nil)
    /// Nothing passes between the nodes and all others for some time, or until it is healed.
    case partition(NodeGroup, direction: PartitionDirection = .both, for: Duration? = nil)
    /// The ways of the nodes are as they should be again.
    case heal(NodeGroup)
    /// Every message from and to the nodes takes this much longer.
    case slow(NodeGroup, by: Latency, for: Duration? = nil)
    /// Each message occupies the connections of the nodes for this long.
    case throttle(NodeGroup, perMessage: Duration, for: Duration? = nil)
    /// The connections of the nodes break; new ones can be opened at once.
    case breakConnections(NodeGroup)
    /// Of so many messages from and to the nodes, one vanishes.
    case drop(NodeGroup, oneIn: Int, for: Duration? = nil)
    /// Of so many messages from and to the nodes, one arrives twice.
    case duplicate(NodeGroup, oneIn: Int, for: Duration? = nil)
    /// Of so many messages from and to the nodes, one takes this much longer, and what follows it on its connection
    /// waits for it.
    case delay(NodeGroup, oneIn: Int, by: Latency, for: Duration? = nil)
    /// The calendar clocks of the nodes show a time that lies ahead of the true one, or behind it.
    case setClock(NodeGroup, ahead: Duration)
    /// There is no space left on the disks of the nodes.
    case fillDisk(NodeGroup, for: Duration? = nil)
    /// The disks of the nodes answer every read and write with an error.
    case failDisk(NodeGroup, for: Duration? = nil)
    /// Every write to the disks of the nodes takes this much longer.
    case slowDisk(NodeGroup, by: Latency, for: Duration? = nil)
    /// Of so many containers that start on the agents, one has this fault.
    case containers(NodeGroup, ContainerFault, oneIn: Int, for: Duration? = nil)
    /// The kernel of each agent ends one process of a task, as it does when memory runs out.
    case outOfMemory(NodeGroup)
    /// An operator tells the master that the agents will never come back.
    case markGone(NodeGroup)
}

/// When a node crashes.
public enum CrashPoint: Sendable, Hashable {
    /// At once, between two inputs.
    case now
    /// When so many further events have happened in the simulation.
    case afterEvents(UInt64)
    /// While it does what follows from its next input: so many effects are carried out, the others never.
    case afterEffects(Int)
}

/// Which way nothing passes.
public enum PartitionDirection: String, Sendable, Hashable, CaseIterable {
    /// Neither way.
    case both
    /// What is sent to the master does not arrive; what the master sends does.
    case toMaster
    /// What the master sends does not arrive; what is sent to the master does.
    case fromMaster

    /// Whether nothing reaches the master.
    var silencesMaster: Bool { self != .fromMaster }
    /// Whether nothing comes from the master.
    var silencesNode: Bool { self != .toMaster }
}

/// What can be wrong with a container.
public enum ContainerFault: String, Sendable, Hashable, CaseIterable {
    /// It cannot be started.
    case failsToStart
    /// It takes a minute to start.
    case startsSlowly
    /// The kernel ends its process within ten seconds after the start, as it does when memory runs out.
    case outOfMemory
    /// Its process never ends by itself, and does not react to SIGTERM.
    case hangs
    /// It takes a minute until its process is gone after it was killed.
    case endsSlowly
}
