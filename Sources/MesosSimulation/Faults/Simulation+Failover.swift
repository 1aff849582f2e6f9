import FrameworkCore
import MesosWire

extension Simulation {
    /// Starts a framework that has crashed or ended anew: another client with the same scheduler, which knows the
    /// framework's identifier and so goes on with its tasks.
    func restartFramework(_ name: String) {
        guard let framework = frameworks[name], framework.isDead || framework.outcome != nil else { return }
        guard case .scripted(let scheduler) = framework.scheduler else { return }
        let machine = framework.host.machine
        addFramework(name, machine.framework, scheduler, options: machine.options)
    }
}
