/* How wrong the C yardstick is over many flights, not only over the nominal one it prints.

   It is compiled beside a copy of the yardstick named yardstick.c, whose `fly` it calls with the yardstick's own
   spread of flights, at the tolerances given as arguments and at 1e-13 for the converged answer.
   Prints one line a tolerance: rtol greatest rms median nominal, errors in metres. */
#define main yardstick_main
#include "yardstick.c"
#undef main
#define FLIGHTS 2000

static double found[FLIGHTS], answer[FLIGHTS], apart[FLIGHTS];

static int ascending(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

static void fly_all(double rtol, double *ranges) {
  const double base[NP] = {5897, 3699, 75, 3699 * 230 * 9.80665 / 75, M_PI * 0.84 * 0.84 / 4, 1, 45 * M_PI / 180,
                           90 * M_PI / 180, 35 * M_PI / 180, 5, 2 * M_PI / 180, 0};
  double P[NP * L], O[4 * L];
  srand(1);
  for (int i = 0; i < FLIGHTS / L; i++) {
    for (int l = 0; l < L; l++) {
      for (int q = 0; q < NP; q++) P[q * L + l] = base[q];
      if (!i && !l) continue;
      P[3 * L + l] *= 1 + 0.07 * (rand() / (double)RAND_MAX - 0.5);
      P[5 * L + l] *= 1 + 0.35 * (rand() / (double)RAND_MAX - 0.5);
      P[6 * L + l] += 0.1 * (rand() / (double)RAND_MAX - 0.5);
    }
    fly(P, O, rtol);
    for (int l = 0; l < L; l++) ranges[i * L + l] = O[4 * l + 2];
  }
}

int main(int argc, char **argv) {
  char *few[] = {"yardstick", "8", "1e-7"};
  yardstick_main(3, few); /* fills its tables of the atmosphere; its two lines come first */
  fly_all(1e-13, answer);
  for (int k = 1; k < argc; k++) {
    double square = 0, nominal;
    fly_all(atof(argv[k]), found);
    for (int i = 0; i < FLIGHTS; i++) {
      apart[i] = fabs(found[i] - answer[i]);
      square += apart[i] * apart[i];
    }
    nominal = apart[0];
    qsort(apart, FLIGHTS, sizeof *apart, ascending);
    printf("%s %.4f %.4f %.4f %.4f\n", argv[k], apart[FLIGHTS - 1], sqrt(square / FLIGHTS), apart[FLIGHTS / 2], nominal);
  }
  return 0;
}
