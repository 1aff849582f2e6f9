import MesosResources
import MesosWire

/// Work that was found to be without mistakes, in the words of the placement and of the wire format.
package struct JobTemplate: Sendable, Equatable {
    /// The least acceptable score falls from the first number to the last in this time.
    package struct Relaxation: Sendable, Equatable {
        package let first: Double
        package let last: Double
        package let time: Duration
    }

    /// So long is an instance waited for whose agent cannot be reached, unless the work says otherwise.
    package static let usualUnreachablePatience = Duration.seconds(900)

    package let kind: WorkItem.Content.Kind
    /// The work's name.
    package let name: String
    /// How many instances there are.
    package private(set) var instances: Int
    package let restart: RestartPolicy
    /// With how many tasks a gang may start.
    package private(set) var minimum: Int
    /// For how long a gang holds offers.
    package let holdTime: Duration
    /// Whether a gang starts with its minimum after that time.
    package let keepsPart: Bool
    /// The tasks of an instance: one without a name for a job.
    package private(set) var members: [MemberTemplate] = []
    package private(set) var rules: [Rule] = []
    package private(set) var preferences: [Preference] = []
    package private(set) var goodEnough: Double?
    package private(set) var relaxation: Relaxation?
    package private(set) var timeout: Duration?
    package private(set) var priority = 0
    package private(set) var preemptedPriority: Int?
    /// So long is an instance waited for whose agent cannot be reached, if it is restarted at all.
    package private(set) var unreachablePatience = Self.usualUnreachablePatience
    package private(set) var role: String?
    package private(set) var labels: [TaskSelector.Label] = []

    /// Reads a description of work.
    ///
    /// - Throws: The first mistake.
    package init(_ work: any Work) throws(JobError) {
        var patterns = KnownPatterns()
        try self.init(work, &patterns)
    }

    /// Reads a description of work, one of many that may have patterns in common.
    ///
    /// - Throws: The first mistake.
    package init(_ work: any Work, _ patterns: inout KnownPatterns) throws(JobError) {
        let content = work.item.content
        kind = content.kind
        name = content.name
        instances = content.instances
        restart = content.restart ?? .never
        minimum = content.minimum ?? content.instances
        holdTime = content.hold ?? .zero
        keepsPart = content.keepsPart
        do {
            try TaskID(content.name).validate()
        } catch {
            throw .badName(content.name, String(describing: error))
        }
        guard content.instances > 0 else { throw .noInstances(job: content.name, count: content.instances) }
        guard content.instances <= Self.mostInstances else {
            throw .badValue(
                job: name, component: "\(content.instances) instances", "there may be \(Self.mostInstances) at most")
        }
        var seen: [String] = []
        var own: [JobPart.Content] = []
        for part in content.parts {
            if let component = part.content.singularComponent {
                guard !seen.contains(component) else { throw .duplicate(job: name, component: component) }
                seen.append(component)
            }
            if try !take(part.content, &patterns) { own.append(part.content) }
        }
        try takeMembers(own)
        guard holdTime >= .zero else { throw bad("hold", "the time must not be below zero") }
        guard minimum > 0, minimum <= taskCount else {
            throw bad("minimum: \(minimum)", "the minimum must be from 1 to \(taskCount), the number of its tasks")
        }
    }

    /// The largest number of instances.
    package static let mostInstances = 1_000_000

    /// The number of tasks of all instances.
    package var taskCount: Int { instances * members.reduce(0) { $0 + $1.count } }

    /// Takes what a line says of the whole work; false if it describes the task.
    private mutating func take(_ content: JobPart.Content, _ patterns: inout KnownPatterns) throws(JobError) -> Bool {
        switch content {
        case .rule(let rule):
            try check(rule, &patterns)
            rules.append(rule)
        case .preference(let preference):
            try check(preference, &patterns)
            preferences.append(preference)
        case .goodEnough(let score):
            guard (0...1).contains(score) else { throw bad(content.text, "a score is from 0 to 1") }
            goodEnough = score
        case .relax(let first, let last, let time):
            guard (0...1).contains(first), (0...1).contains(last), last <= first, time > .zero else {
                throw bad(content.text, "the scores must be from 0 to 1 and fall, in a time above zero")
            }
            relaxation = Relaxation(first: first, last: last, time: time)
        case .timeout(let time):
            guard time > .zero else { throw bad(content.text, "the time must be above zero") }
            timeout = time
        case .priority(let priority): self.priority = priority
        case .preempts(lowerThan: let priority): preemptedPriority = priority
        case .unreachable(let time):
            guard time >= .zero else { throw bad(content.text, "the time must not be below zero") }
            unreachablePatience = time
        case .role(let role):
            guard !role.isEmpty else { throw bad(content.text, "a role needs a name") }
            self.role = role
        case .label(let label): labels.append(label)
        default: return false
        }
        return true
    }

    private mutating func takeMembers(_ own: [JobPart.Content]) throws(JobError) {
        if let preemptedPriority, preemptedPriority > priority {
            throw bad("Preempts(lowerThan: \(preemptedPriority))", "it may be its own priority, \(priority), at most")
        }
        let described = own.compactMap { content -> Member? in
            if case .member(let member) = content { member } else { nil }
        }
        let lines = own + described.flatMap { $0.description.map(\.content) }
        if kind != .pod, let overhead = lines.first(where: { if case .overhead = $0 { true } else { false } }) {
            throw bad(overhead.text, "only a pod has an executor of its own: leave it out")
        }
        guard !described.isEmpty else {
            guard kind != .pod else {
                throw .missing(job: name, component: "Member", example: "Member(\"web\") { CPUs(0.1) … }")
            }
            members = [try MemberTemplate(own, name: nil, count: 1, of: name)]
            return
        }
        guard kind != .job else { throw bad("Member", "a job has equal tasks: make it a Pod or a Gang") }
        var shared: [JobPart.Content] = []
        for content in own {
            switch content {
            case .member: break
            case .variable, .user, .overhead: shared.append(content)
            default: throw bad(content.text, "its tasks are described by Members: write it into one of them")
            }
        }
        for member in described {
            guard !members.contains(where: { $0.name == member.name }) else {
                throw .duplicate(job: name, component: "Member(\"\(member.name)\")")
            }
            guard (1...10_000).contains(member.count) else {
                throw bad("Member(\"\(member.name)\", count: \(member.count))", "the count must be from 1 to 10000")
            }
            guard (try? TaskID(member.name).validate()) != nil else {
                throw bad("Member(\"\(member.name)\")", "the name cannot name tasks")
            }
            members.append(
                try MemberTemplate(
                    shared + member.description.map(\.content), name: member.name, count: member.count,
                    of: "\(name)/\(member.name)"))
        }
        if kind == .gang, minimum == instances { minimum = taskCount }
        if kind == .pod { try checkSharedUses() }
    }

    /// All tasks of a pod's instance share its agent's resources, so that one kind of them must do for all.
    private func checkSharedUses() throws(JobError) {
        let first = members[0].demand
        for member in members.dropFirst() {
            let name = "Member(\"\(member.name ?? "")\")"
            guard member.demand.revocable == first.revocable else {
                throw bad(name, "its Revocable line differs from the first member's: write the same into each of them")
            }
            guard member.demand.reserved == first.reserved, member.demand.reservationRole == first.reservationRole,
                member.demand.reservationLabels == first.reservationLabels
            else {
                throw bad(name, "its Reserved line differs from the first member's: write the same into each of them")
            }
        }
    }

    /// The same work without the rules of these names or texts.
    func dropping(_ labels: [String]) -> JobTemplate {
        guard !labels.isEmpty else { return self }
        var copy = self
        copy.rules = rules.filter { !labels.contains($0.label) }
        return copy
    }

    /// Whether tasks of both are the same, however many instances there are.
    func describesTheSame(as other: JobTemplate) -> Bool {
        var copy = other
        copy.instances = instances
        copy.minimum = minimum
        return self == copy
    }

    func bad(_ component: String, _ problem: String) -> JobError {
        .badValue(job: name, component: component, problem)
    }
}

extension JobTemplate {
    /// What an instance needs of one agent: all members of a pod, one task of a job.
    package var instanceDemand: Demand {
        guard kind == .pod else { return members[0].demand }
        var sum = members[0].demand
        sum.amounts = []
        sum.portChoices = []
        sum.anyPorts = 0
        for member in members { for _ in 0..<member.count { sum = sum + member.demand } }
        return sum + executorDemand
    }

    /// What the executor of a pod's instance needs beside its tasks, see ``Overhead``.
    package var executorDemand: Demand {
        var demand = members[0].demand
        demand.anyPorts = 0
        demand.portChoices = []
        demand.amounts = members[0].overhead.amounts
        guard demand.amounts.isEmpty else { return demand }
        let least: [(String, Scalar)] = [("cpus", Scalar(milli: 100)), ("mem", 32), ("disk", 32)]
        demand.amounts = least.map { Demand.Amount(name: $0, minimum: $1, maximum: $1) }
        return demand
    }
}
