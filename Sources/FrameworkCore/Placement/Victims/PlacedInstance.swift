import MesosBase
package import MesosWire

/// An instance of some work that has a place, and may have to give it up.
package struct PlacedInstance: Sendable, Equatable {
    /// The tasks of an instance that are on one agent.
    package struct Part: Sendable, Equatable {
        /// The number by which the world knows the tasks.
        package let number: Int
        package let taskIDs: [TaskID]
        package let agentID: AgentID

        package init(number: Int, taskIDs: [TaskID], agentID: AgentID) {
            self.number = number
            self.taskIDs = taskIDs
            self.agentID = agentID
        }
    }

    /// The instance's number, from one.
    package let number: Int
    /// One for a job or a pod, and one for each task of a gang.
    package private(set) var parts: [Part]

    /// Creates an instance whose tasks are all on one agent.
    package init(number: Int, taskIDs: [TaskID], agentID: AgentID) {
        self.number = number
        parts = [Part(number: number, taskIDs: taskIDs, agentID: agentID)]
    }

    /// Creates an instance without a task.
    init(number: Int) {
        self.number = number
        parts = []
    }

    /// Adds a task.
    mutating func add(_ taskID: TaskID, number: Int, agentID: AgentID) {
        guard let index = parts.firstIndex(where: { $0.number == number && $0.agentID == agentID }) else {
            parts.append(Part(number: number, taskIDs: [taskID], agentID: agentID))
            return
        }
        parts[index] = Part(number: number, taskIDs: parts[index].taskIDs + [taskID], agentID: agentID)
    }
}

extension JobTemplate {
    /// The work's instances that the world knows tasks of, in the order of their numbers.
    func placedInstances(in world: World) -> [PlacedInstance] {
        var instances: [PlacedInstance] = []
        var positions = Table<Int, Int>()
        for (taskID, task) in world.tasks where task.work == name && task.number > 0 {
            let number = kind == .gang ? (task.number - 1) / tasksPerInstance + 1 : task.number
            let position = positions[number] ?? instances.count
            if position == instances.count {
                positions[number] = position
                instances.append(PlacedInstance(number: number))
            }
            instances[position].add(taskID, number: task.number, agentID: task.agentID)
        }
        return instances.sorted { $0.number < $1.number }
    }

    /// The number of tasks of one instance.
    var tasksPerInstance: Int { members.reduce(0) { $0 + $1.count } }

    /// The position of the member that a task of a gang is, by the number that the world knows it by.
    func member(ofNumber number: Int) -> Int {
        guard kind == .gang else { return 0 }
        var rest = (number - 1) % tasksPerInstance
        for (index, member) in members.enumerated() {
            if rest < member.count { return index }
            rest -= member.count
        }
        return 0
    }

    /// Whether a rule or a score may answer differently for two instances on one agent.
    var tellsInstancesApart: Bool {
        rules.contains(where: \.tellsInstancesApart)
            || preferences.contains { preference in
                switch preference.node {
                case .rule(let rule): rule.tellsInstancesApart
                case .custom: true
                default: false
                }
            }
    }
}
