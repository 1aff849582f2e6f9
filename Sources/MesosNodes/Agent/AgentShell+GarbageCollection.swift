import AgentCore
import Dispatch
import MesosContainers
import MesosIO
import Synchronization

extension AgentShell {
    /// Removals take their time. The agents of a program have one thread for them, so that their number does not slow
    /// the disk down.
    private static let removals = DispatchQueue(label: "mesos.removals", qos: .utility)

    func perform(_ effect: GarbageEffect) {
        switch effect {
        case .listAgentDirectories: listAgentDirectories()
        case .measureDisk: measureDisk()
        case .removeDirectory(let number, let path): removeDirectory(number, path)
        }
    }

    private func answer(_ input: GarbageInput) {
        post(.agent(.garbage(input)))
    }

    private func listAgentDirectories() {
        sandboxes.async { [self] in
            do throws(SystemError) {
                answer(.agentDirectoriesFound(try agentDirectory.agents()))
            } catch {
                watchers.publish(.ignored("the directories of former agents were not looked for: \(error)"))
            }
        }
    }

    private func measureDisk() {
        sandboxes.async { [self] in
            do throws(SystemError) {
                answer(.diskMeasured(use: try DiskSpace(holding: agentDirectory.path).use))
            } catch {
                answer(.diskNotMeasured("\(error)"))
            }
        }
    }

    /// Sets a directory aside before any sandbox is created that was asked for later, and removes it elsewhere.
    private func removeDirectory(_ number: UInt64, _ path: String) {
        sandboxes.async { [self] in
            guard !state.withLock({ $0.isEnded }) else { return }
            do throws(SandboxError) {
                guard let removal = try agentDirectory.setAside(path) else {
                    answer(.directoryRemoved(number: number))
                    return
                }
                Self.removals.async { [self] in remove(removal, number) }
            } catch {
                answer(.directoryNotRemoved(number: number, reason: "\(error)"))
            }
        }
    }

    private func remove(_ removal: WorkDirectory.Removal, _ number: UInt64) {
        guard !state.withLock({ $0.isEnded }) else { return }
        do throws(SystemError) {
            try agentDirectory.remove(removal)
            answer(.directoryRemoved(number: number))
        } catch {
            answer(.directoryNotRemoved(number: number, reason: "\(error)"))
        }
    }
}
