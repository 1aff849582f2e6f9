import MesosBase
package import MesosWire

extension AgentMachine {
    /// News of tasks that nobody has acknowledged: of each task what waits longest.
    package var unacknowledgedUpdates: [TaskStatus] {
        var updates: [TaskStatus] = []
        for id in frameworkSlots.sortedKeys() {
            guard let framework = frameworkSlots[id] else { continue }
            for stream in streams.members(of: frameworks[framework].streams) {
                if let head = streams[stream].head { updates.append(head.status) }
            }
        }
        return updates
    }
}
