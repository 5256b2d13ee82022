// stands for: demo/desk/desk.ts
document.write('x');
