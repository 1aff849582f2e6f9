public import MesosWire

/// Which messages a ``MessageTap`` is to do something about. Patterns are put together with `&&`, `||` and `!`.
///
/// ```swift
/// sim.tap.drop(.call(.acknowledge) && .from(.framework("crawler")), times: 1)
/// sim.tap.delay(.update(.running) && .to(.leadingMaster), by: .seconds(5))
/// ```
public struct MessagePattern: Sendable {
    indirect enum Form: Sendable {
        case anything
        case kinds([MessageKind])
        case update(TaskState?)
        case acknowledgement
        case from(NodeGroup)
        case to(NodeGroup)
        case task(TaskID)
        case condition(@Sendable (ClusterMessage) -> Bool)
        case both(Form, Form)
        case either(Form, Form)
        case not(Form)
    }

    let form: Form

    /// Every message.
    public static let anything = MessagePattern(form: .anything)

    /// Messages of one of these kinds.
    public static func kind(_ kinds: MessageKind...) -> MessagePattern { MessagePattern(form: .kinds(kinds)) }

    /// Calls of schedulers of one of these kinds.
    public static func call(_ kinds: V1.Scheduler.Call.Kind...) -> MessagePattern {
        MessagePattern(form: .kinds(kinds.map { .call($0) }))
    }

    /// Events that the master sends to schedulers, of one of these kinds.
    public static func event(_ kinds: V1.Scheduler.Event.Kind...) -> MessagePattern {
        MessagePattern(form: .kinds(kinds.map { .event($0) }))
    }

    /// Calls of executors of one of these kinds.
    public static func executorCall(_ kinds: V1.Executor.Call.Kind...) -> MessagePattern {
        MessagePattern(form: .kinds(kinds.map { .executorCall($0) }))
    }

    /// Events that agents send to executors, of one of these kinds.
    public static func executorEvent(_ kinds: V1.Executor.Event.Kind...) -> MessagePattern {
        MessagePattern(form: .kinds(kinds.map { .executorEvent($0) }))
    }

    /// News of a task on each of its ways: from its executor to the agent, on to the master, and on to the scheduler.
    /// Add ``to(_:)`` for one of them.
    ///
    /// - Parameter state: The state that the news tells of; any if it is `nil`.
    public static func update(_ state: TaskState? = nil) -> MessagePattern { MessagePattern(form: .update(state)) }

    /// Acknowledgements of news on each of their ways: from the scheduler to the master, on to the agent, and on to the
    /// executor. Add ``to(_:)`` for one of them.
    public static let acknowledgement = MessagePattern(form: .acknowledgement)

    /// Messages that one of these nodes sends.
    public static func from(_ group: NodeGroup) -> MessagePattern { MessagePattern(form: .from(group)) }

    /// Messages for one of these nodes.
    public static func to(_ group: NodeGroup) -> MessagePattern { MessagePattern(form: .to(group)) }

    /// Messages from one of the first nodes to one of the others, and those the other way round.
    public static func between(_ first: NodeGroup, _ second: NodeGroup) -> MessagePattern {
        (.from(first) && .to(second)) || (.from(second) && .to(first))
    }

    /// Messages about this task: its launch, its kill, its news and their acknowledgements.
    public static func task(_ id: TaskID) -> MessagePattern { MessagePattern(form: .task(id)) }

    /// Messages for which a condition holds. It may be asked on any thread.
    public static func `where`(_ condition: @escaping @Sendable (ClusterMessage) -> Bool) -> MessagePattern {
        MessagePattern(form: .condition(condition))
    }

    /// Messages that fit both patterns.
    public static func && (first: MessagePattern, second: MessagePattern) -> MessagePattern {
        MessagePattern(form: .both(first.form, second.form))
    }

    /// Messages that fit at least one of the patterns.
    public static func || (first: MessagePattern, second: MessagePattern) -> MessagePattern {
        MessagePattern(form: .either(first.form, second.form))
    }

    /// Messages that do not fit the pattern.
    public static prefix func ! (pattern: MessagePattern) -> MessagePattern {
        MessagePattern(form: .not(pattern.form))
    }

    /// Whether a message fits.
    public func matches(_ message: ClusterMessage) -> Bool { form.matches(message) }
}

extension MessagePattern.Form {
    func matches(_ message: ClusterMessage) -> Bool {
        switch self {
        case .anything: true
        case .kinds(let kinds): kinds.contains(message.kind)
        case .update(let state): message.isUpdate(of: state)
        case .acknowledgement: message.isAcknowledgement
        case .from(let group): group.contains(message.from, agentNumber: message.agentNumber)
        case .to(let group): group.contains(message.to, agentNumber: message.agentNumber)
        case .task(let id): message.taskIDs.contains(id)
        case .condition(let condition): condition(message)
        case .both(let first, let second): first.matches(message) && second.matches(message)
        case .either(let first, let second): first.matches(message) || second.matches(message)
        case .not(let form): !form.matches(message)
        }
    }

    /// The groups that the ends of a message must be in; `nil` if it may be anybody's.
    var groups: NodeGroup? {
        switch self {
        case .from(let group), .to(let group): group
        case .both(let first, let second):
            first.groups.map { one in second.groups.map { one + $0 } ?? one } ?? second.groups
        case .either(let first, let second): first.groups.flatMap { one in second.groups.map { one + $0 } }
        default: nil
        }
    }
}

extension NodeGroup {
    /// Whether a node belongs to the group; the number is that of the agent, or of the executor's agent.
    func contains(_ node: ClusterNode, agentNumber: Int) -> Bool {
        parts.contains { part in
            switch (part, node) {
            case (.leadingMaster, .master), (.allAgents, .agent), (.allFrameworks, .framework): true
            case (.allExecutors, .executor): true
            case (.agentNumbers(let numbers), .agent): numbers.contains(agentNumber)
            case (.agent(let name), .agent(let other)), (.framework(let name), .framework(let other)): name == other
            case (.executor(let id, let agent), .executor(let other, let otherAgent)):
                id == other && agent == otherAgent
            default: false
            }
        }
    }
}

extension MessagePattern: CustomStringConvertible {
    /// The pattern as it stands in a program, but for conditions.
    public var description: String { form.description }
}

extension MessagePattern.Form: CustomStringConvertible {
    var description: String {
        switch self {
        case .anything: "anything"
        case .kinds(let kinds): kinds.map(\.description).joined(separator: " or ")
        case .update(let state): state.map { "news \($0)" } ?? "news"
        case .acknowledgement: "acknowledgement"
        case .from(let group): "from \(group.words)"
        case .to(let group): "to \(group.words)"
        case .task(let id): "about \(id)"
        case .condition: "that meets a condition"
        case .both(let first, let second): "\(first) \(second)"
        case .either(let first, let second): "(\(first), or \(second))"
        case .not(let form): "not (\(form))"
        }
    }
}

extension NodeGroup {
    /// The group in words, for failures.
    var words: String {
        let words = parts.map { part in
            switch part {
            case .leadingMaster: "the master"
            case .agentNumbers(let numbers):
                numbers.count == 1
                    ? "agent \(numbers.lowerBound)" : "agents \(numbers.lowerBound)..<\(numbers.upperBound)"
            case .agent(let name), .framework(let name): name
            case .allAgents: "an agent"
            case .allFrameworks: "a framework"
            case .allExecutors: "an executor"
            case .executor(let id, let agent): "\(id)@\(agent)"
            }
        }
        return words.joined(separator: " or ")
    }
}
