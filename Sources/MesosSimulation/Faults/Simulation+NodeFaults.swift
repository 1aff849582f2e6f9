import AgentCore
import MasterCore
import MesosBase

extension Simulation {
    /// Ends nodes at once, wherever they are in what they do.
    ///
    /// What they had sent arrives as far as the seed says, then those whom they were connected to are told. What they
    /// had not written to their disks is lost. An executor is ended by a signal, and does not come back by itself; an
    /// agent takes the executors and tasks of its machine with it.
    ///
    /// - Parameters:
    ///   - group: Which nodes.
    ///   - point: Whether at once, after a number of further events, or while they carry out what follows from an
    ///     input.
    ///   - delay: After how long they start anew; not by themselves if it is `nil`.
    public func crash(_ group: NodeGroup, at point: CrashPoint = .now, restartAfter delay: Duration? = nil) {
        switch point {
        case .now:
            for node in nodes(in: group) { crash(node, restartAfter: delay) }
        case .afterEvents(let count):
            after(events: count) { $0.crash(group, restartAfter: delay) }
        case .afterEffects(let count):
            for node in nodes(in: group) { faultyNode(node)?.someConditions.crash = (max(0, count), delay) }
        }
    }

    /// Starts nodes anew that have crashed or stopped: the master with what its disk holds, frameworks under the
    /// identifiers that they had, agents as new ones. Nodes that run are left alone.
    public func restart(_ group: NodeGroup) {
        for node in nodes(in: group) { restart(node) }
    }

    /// Tells nodes to end in good order: agents end their tasks and leave, frameworks leave and keep their tasks. The
    /// master and executors have no such order, and crash.
    ///
    /// - Parameters:
    ///   - group: Which nodes.
    ///   - delay: After how long they start anew; not by themselves if it is `nil`.
    public func stop(_ group: NodeGroup, restartAfter delay: Duration? = nil) {
        for node in nodes(in: group) {
            switch node {
            case .agent(let name):
                stopAgent(name)
                if let delay { schedule(after: delay) { $0.restart(node) } }
            case .framework(let name):
                stopFramework(name, teardown: false)
                if let delay { schedule(after: delay) { $0.restart(node) } }
            case .master, .executor:
                crash(node, restartAfter: delay)
            }
        }
    }

    /// Lets an operator tell the master that agents will never come back.
    public func markGone(_ group: NodeGroup) {
        for case .agent(let name) in nodes(in: group) {
            if let id = agents[name]?.host?.machine.agent.agentID { ask(.markAgentGone(id)) }
        }
    }

    /// Sets the calendar clocks of nodes: ahead of the true time, or, with a negative duration, behind it. What
    /// machines measure by their monotonic clocks stays as it is, as it does on a real machine whose clock is set.
    public func setClock(of group: NodeGroup, ahead: Duration) {
        for name in nodes(in: group) {
            guard let node = faultyNode(name) else { continue }
            note(node, "clock \(DurationText.format(ahead)) ahead")
            node.someConditions.clockAhead = ahead
        }
    }

    /// The calendar time on a node's clock.
    func date(_ conditions: NodeConditions?) -> Timestamp {
        guard let conditions else { return date }
        let (sum, overflow) = date.nanoseconds.addingReportingOverflow(conditions.clockAhead.clampedNanoseconds)
        return overflow ? date : Timestamp(nanoseconds: sum)
    }

    /// Lets something happen once so many further events have, between two inputs.
    public func after(events count: UInt64, _ action: @escaping (Simulation) -> Void) {
        let (number, overflow) = eventCount.addingReportingOverflow(count)
        guard !overflow else { return }
        if count == 0 { return action(self) }
        faults.act(afterEvent: number, action)
    }

    /// Does what is due after the event that has just happened.
    func actAfterEvent() {
        for action in faults.takeActions(after: eventCount) { action(self) }
    }

    /// Ends a node that has carried out as much of what follows from an input as it was to.
    func crashMidway(_ node: ClusterNode) {
        guard let conditions = faultyNode(node)?.conditions, let delay = conditions.crash?.restartAfter else {
            faultyNode(node)?.conditions?.crash = nil
            return crash(node, restartAfter: nil)
        }
        conditions.crash = nil
        crash(node, restartAfter: delay)
    }

    private func crash(_ node: ClusterNode, restartAfter delay: Duration?) {
        switch node {
        case .master:
            guard master.host != nil else { return }
            crashMaster()
        case .agent(let name):
            guard agents[name]?.host != nil else { return }
            crashAgent(name)
        case .framework(let name):
            guard let framework = frameworks[name], !framework.isDead else { return }
            crashFramework(name)
        case .executor(let id, let agent): return killProcess(id, on: agent)
        }
        if let delay { schedule(after: delay) { $0.restart(node) } }
    }

    private func restart(_ node: ClusterNode) {
        switch node {
        case .master: startMaster()
        case .agent(let name): startAgent(name)
        case .framework(let name):
            // One that left in good order comes back like one that has crashed.
            if let framework = frameworks[name], framework.outcome != nil, case .scripted = framework.scheduler {
                framework.outcome = nil
                framework.isDead = true
            }
            restartFramework(name)
        case .executor: break
        }
    }

    /// All connections of the master break because its process has ended.
    func cutAllWires() {
        for id in agentWires.keys.sorted() {
            guard let wire = agentWires[id] else { continue }
            wire.isMasterEndClosed = true
            cut(wire)
        }
        for id in schedulerWires.keys.sorted() {
            guard let wire = schedulerWires[id] else { continue }
            wire.isMasterEndClosed = true
            cut(wire)
        }
    }
}
